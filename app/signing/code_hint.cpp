// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/code_hint.h"

#include <array>

namespace hookbench::signing {

namespace {

using providers::KeyForm;
using providers::Scheme;

constexpr std::array languages = {"Node", "Python", "Go", "PHP", "Ruby", "Java", "C#"};
using Lines = std::array<QByteArray, languages.size()>;

/// The bytes before anything parses them.
Lines rawBody()
{
    return {"app.post(\"/hook\", express.raw({ type: \"*/*\" }), (req, res) => { const body = req.body; /* "
            "Buffer */ })",
            "body = request.get_data()  # Flask; in Django request.body, in FastAPI await request.body()",
            "body, err := io.ReadAll(r.Body)",
            "$body = file_get_contents('php://input');",
            "body = request.raw_post  # Rails; in Rack request.body.read",
            "byte[] body = request.getInputStream().readAllBytes(); // Spring: @RequestBody byte[] body",
            "using var copy = new MemoryStream(); await Request.Body.CopyToAsync(copy); byte[] body = "
            "copy.ToArray();"};
}

Lines hexKey()
{
    return {"const key = Buffer.from(secret, \"hex\");",
            "key = bytes.fromhex(secret)",
            "key, err := hex.DecodeString(secret)",
            "$key = hex2bin($secret);",
            "key = [secret].pack(\"H*\")",
            "byte[] key = HexFormat.of().parseHex(secret);",
            "byte[] key = Convert.FromHexString(secret);"};
}

Lines base64Key(bool withPrefix)
{
    if (withPrefix)
        return {"const key = Buffer.from(secret.replace(/^whsec_/, \"\"), \"base64\");",
                "key = base64.b64decode(secret.removeprefix(\"whsec_\"))",
                "key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, \"whsec_\"))",
                "$key = base64_decode(preg_replace('/^whsec_/', '', $secret));",
                "key = Base64.decode64(secret.delete_prefix(\"whsec_\"))",
                "byte[] key = Base64.getDecoder().decode(secret.replaceFirst(\"^whsec_\", \"\"));",
                "byte[] key = Convert.FromBase64String(secret.Replace(\"whsec_\", \"\"));"};
    return {"const key = Buffer.from(secret, \"base64\");",
            "key = base64.b64decode(secret)",
            "key, err := base64.StdEncoding.DecodeString(secret)",
            "$key = base64_decode($secret);",
            "key = Base64.decode64(secret)",
            "byte[] key = Base64.getDecoder().decode(secret);",
            "byte[] key = Convert.FromBase64String(secret);"};
}

Lines sha1Key()
{
    return {
        "const key = crypto.createHash(\"sha1\").update(secret).digest();",
        "key = hashlib.sha1(secret.encode()).digest()",
        "sum := sha1.Sum([]byte(secret)); key := sum[:]",
        "$key = sha1($secret, true);",
        "key = Digest::SHA1.digest(secret)",
        "byte[] key = MessageDigest.getInstance(\"SHA-1\").digest(secret.getBytes(StandardCharsets.UTF_8));",
        "byte[] key = SHA1.HashData(Encoding.UTF8.GetBytes(secret));"};
}

Lines textKey()
{
    return {"const key = Buffer.from(secret, \"utf8\"); // the whole text, decode nothing",
            "key = secret.encode()  # the whole text, decode nothing",
            "key := []byte(secret) // the whole text, decode nothing",
            "$key = $secret; // the whole text, decode nothing",
            "key = secret # the whole text, decode nothing",
            "byte[] key = secret.getBytes(StandardCharsets.UTF_8); // the whole text, decode nothing",
            "byte[] key = Encoding.UTF8.GetBytes(secret); // the whole text, decode nothing"};
}

Lines keyLines(KeyForm form)
{
    switch (form) {
    case KeyForm::Hex:
        return hexKey();
    case KeyForm::Base64:
        return base64Key(false);
    case KeyForm::Whsec:
    case KeyForm::WhsecOrText:
        return base64Key(true);
    case KeyForm::Sha1OfText:
        return sha1Key();
    case KeyForm::Text:
        break;
    }
    return textKey();
}

Lines trimmedSecret()
{
    return {"const secret = process.env.WEBHOOK_SECRET.trim();",
            "secret = os.environ[\"WEBHOOK_SECRET\"].strip()",
            "secret := strings.TrimSpace(os.Getenv(\"WEBHOOK_SECRET\"))",
            "$secret = trim(getenv('WEBHOOK_SECRET'));",
            "secret = ENV.fetch(\"WEBHOOK_SECRET\").strip",
            "String secret = System.getenv(\"WEBHOOK_SECRET\").strip();",
            "string secret = Environment.GetEnvironmentVariable(\"WEBHOOK_SECRET\").Trim();"};
}

/// A template's parts joined as each language joins bytes.
Lines contentLines(const QByteArray& content)
{
    QList<QByteArray> pieces; // text in quotation marks, or the name of a variable
    for (qsizetype at = 0; at < content.size();) {
        if (content[at] == '{') {
            const qsizetype end = content.indexOf('}', at);
            QByteArray field = content.sliced(at + 1, end < 0 ? -1 : end - at - 1);
            for (char& c : field)
                c = std::isalnum(uchar(c)) ? c : '_';
            pieces += field;
            at = end < 0 ? content.size() : end + 1;
            continue;
        }
        qsizetype end = content.indexOf('{', at);
        end = end < 0 ? content.size() : end;
        pieces += '"' + content.sliced(at, end - at).replace('\n', "\\n") + '"';
        at = end;
    }
    const auto joined = [&pieces](const char* separator, auto write) {
        QByteArrayList list;
        for (const QByteArray& piece : pieces)
            list += write(piece, piece == "body", piece.startsWith('"'));
        return list.join(separator);
    };
    const auto plain = [](const QByteArray& piece, bool, bool) {
        return piece;
    };
    return {"const content = Buffer.concat([" +
                joined(", ", [](const QByteArray& p, bool body,
                                bool) { return body ? p : "Buffer.from(" + p + ")"; }) +
                "]);",
            "content = " + joined(" + ",
                                  [](const QByteArray& p, bool body, bool text) {
                                      return body ? p : text ? "b" + p : p + ".encode()";
                                  }),
            "content := slices.Concat(" +
                joined(", ",
                       [](const QByteArray& p, bool body, bool) { return body ? p : "[]byte(" + p + ")"; }) +
                ")",
            "$content = " +
                joined(" . ", [](const QByteArray& p, bool, bool text) { return text ? p : "$" + p; }) + ';',
            "content = " + joined(" + ", plain),
            joined(" ",
                   [](const QByteArray& p, bool body, bool) {
                       return body ? QByteArray("mac.update(body);")
                                   : "mac.update(" + p + ".getBytes(StandardCharsets.UTF_8));";
                   }),
            "byte[] content = [" + joined(", ", [](const QByteArray& p, bool body, bool) {
                return body ? QByteArray("..body") : "..Encoding.UTF8.GetBytes(" + p + ")";
            }) + "];"};
}

/// HMAC with the scheme's hash.
Lines hashLines(const Scheme& scheme)
{
    const QByteArray name = crypto::hashName(scheme.hash).toByteArray().toLower().replace("-", "");
    QByteArray upper = name.toUpper();
    if (scheme.engine == "digest")
        return {"const digest = crypto.createHash(\"" + name + "\").update(content).digest();",
                "digest = hashlib." + name + "(content).digest()",
                "sum := " + name + ".Sum(content) // crypto/" + name,
                "$digest = hash('" + name + "', $content, true);",
                "digest = OpenSSL::Digest.digest(\"" + upper + "\", content)",
                "byte[] digest = MessageDigest.getInstance(\"" + QByteArray(upper).replace("SHA", "SHA-") +
                    "\").digest(content);",
                "byte[] digest = " + upper + ".HashData(content);"};
    const QByteArray newHash =
        name.startsWith("sha") && name != "sha1" ? name.mid(0, 6) + ".New" : name + ".New";
    return {"const digest = crypto.createHmac(\"" + name + "\", key).update(content).digest();",
            "digest = hmac.new(key, content, hashlib." + name + ").digest()",
            "mac := hmac.New(" + (name == "sha384" ? QByteArray("sha512.New384") : newHash) +
                ", key); mac.Write(content); digest := mac.Sum(nil)",
            "$digest = hash_hmac('" + name + "', $content, $key, true);",
            "digest = OpenSSL::HMAC.digest(\"" + upper + "\", key, content)",
            "Mac mac = Mac.getInstance(\"Hmac" + upper + "\"); mac.init(new SecretKeySpec(key, \"Hmac" +
                upper + "\")); byte[] digest = mac.doFinal(content);",
            "byte[] digest = HMAC" + upper + ".HashData(key, content);"};
}

Lines compareLines()
{
    return {"crypto.timingSafeEqual(digest, received) // both as bytes of one length",
            "hmac.compare_digest(digest, received)  # both as bytes",
            "hmac.Equal(digest, received) // both as bytes",
            "hash_equals($digest, $received) // both as bytes",
            "OpenSSL.fixed_length_secure_compare(digest, received)",
            "MessageDigest.isEqual(digest, received)",
            "CryptographicOperations.FixedTimeEquals(digest, received)"};
}

Lines configuredUrl()
{
    return {
        "const url = process.env.WEBHOOK_URL; // as configured at the sender, not req.url",
        "url = os.environ[\"WEBHOOK_URL\"]  # as configured at the sender, not request.url",
        "url := os.Getenv(\"WEBHOOK_URL\") // as configured at the sender, not r.URL",
        "$url = getenv('WEBHOOK_URL'); // as configured at the sender, not $_SERVER",
        "url = ENV.fetch(\"WEBHOOK_URL\") # as configured at the sender, not request.url",
        "String url = System.getenv(\"WEBHOOK_URL\"); // as configured at the sender, not getRequestURL()",
        "string url = Environment.GetEnvironmentVariable(\"WEBHOOK_URL\"); // as configured, not "
        "Request.Path"};
}

std::optional<Lines> linesFor(Cause cause, const Scheme& scheme)
{
    switch (cause) {
    case Cause::KeyForm:
        return keyLines(scheme.key);
    case Cause::SecretSpace:
        return trimmedSecret();
    case Cause::Url:
        return configuredUrl();
    case Cause::Layout:
    case Cause::TimestampUnit:
        return contentLines(scheme.content);
    case Cause::Hash:
        return hashLines(scheme);
    case Cause::SignatureForm:
    case Cause::Correct:
        return compareLines();
    case Cause::Truncated:
    case Cause::OtherSecret:
    case Cause::WrongCredential:
    case Cause::OtherScheme:
    case Cause::Clock:
    case Cause::HeaderMissing:
        return {};
    default:
        return rawBody();
    }
}

} // namespace

QList<CodeHint> codeHints(Cause cause, const Scheme& scheme)
{
    QList<CodeHint> hints;
    const auto lines = linesFor(cause, scheme);
    for (size_t i = 0; lines && i < languages.size(); ++i)
        hints += CodeHint{languages[i], (*lines)[i]};
    return hints;
}

} // namespace hookbench::signing
