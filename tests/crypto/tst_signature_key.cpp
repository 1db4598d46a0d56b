// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/digest.h"
#include "app/crypto/signature_key.h"
#include "app/crypto/text_form.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::crypto;

namespace {

SignatureMethod ed25519()
{
    return {KeyKind::Ed25519, Padding::None, Hash::Sha512};
}

} // namespace

class TestSignatureKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsKnownText_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("ofAbc");
        QTest::newRow("md5") << "md5"_ba
                             << "900150983cd24fb0d6963f7d28e17f72"_ba;
        QTest::newRow("sha1") << "sha1"_ba
                              << "a9993e364706816aba3e25717850c26c9cd0d89d"_ba;
        QTest::newRow("sha256") << "sha256"_ba
                                << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba;
        QTest::newRow("sha384") << "sha384"_ba
                                << "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                                   "8086072ba1e7cc2358baeca134c825a7"_ba;
        QTest::newRow("sha512") << "sha512"_ba
                                << "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                   "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"_ba;
    }

    void digestsKnownText()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, ofAbc);
        const auto hash = hashNamed(name);
        QVERIFY(hash);
        QCOMPARE(digest(*hash, "abc").toHex(), ofAbc);
        QCOMPARE(hashSize(*hash), ofAbc.size() / 2);
        QCOMPARE(hashName(*hash).toByteArray(), name);
    }

    // RFC 4231, test cases 1, 2 and 6.
    void authenticatesKnownText()
    {
        QCOMPARE(hmac(Hash::Sha256, QByteArray(20, '\x0b'), "Hi There").toHex(),
                 "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"_ba);
        QCOMPARE(
            hmac(Hash::Sha384, "Jefe", "what do ya want for nothing?").toHex(),
            "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649"_ba);
        QCOMPARE(hmac(Hash::Sha256, QByteArray(131, '\xaa'),
                      "Test Using Larger Than Block-Size Key - Hash Key First")
                     .toHex(),
                 "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"_ba);
        QCOMPARE(hmac(Hash::Sha256, {}, {}).toHex(),
                 "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"_ba);
    }

    void comparesToTheLastBit()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(equalInConstantTime({}, {}));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "abcd"));
    }

    void readsTextStrictly_data()
    {
        QTest::addColumn<TextForm>("form");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("strict");
        QTest::addColumn<bool>("lenient");
        QTest::newRow("hex") << TextForm::Hex << "00ff"_ba << true << true;
        QTest::newRow("upper-case hex") << TextForm::Hex << "00FF"_ba << false << true;
        QTest::newRow("odd hex") << TextForm::Hex << "00f"_ba << false << false;
        QTest::newRow("not hex") << TextForm::Hex << "00fg"_ba << false << false;
        QTest::newRow("hex with space") << TextForm::Hex << "00 f"_ba << false << false;
        QTest::newRow("base64") << TextForm::Base64 << "AP8="_ba << true << true;
        QTest::newRow("unpadded base64") << TextForm::Base64 << "AP8"_ba << false << true;
        QTest::newRow("stray bits") << TextForm::Base64 << "AP9="_ba << false << true;
        QTest::newRow("other alphabet") << TextForm::Base64 << "_-8="_ba << false << true;
        QTest::newRow("base64url") << TextForm::Base64Url << "AP8"_ba << true << true;
        QTest::newRow("padded base64url") << TextForm::Base64Url << "AP8="_ba << false << true;
        QTest::newRow("impossible length") << TextForm::Base64 << "AAAAA"_ba << false << false;
        QTest::newRow("line break") << TextForm::Base64 << "AP8=\n"_ba << false << false;
    }

    void readsTextStrictly()
    {
        QFETCH(TextForm, form);
        QFETCH(QByteArray, text);
        QFETCH(bool, strict);
        QFETCH(bool, lenient);
        QCOMPARE(fromText(form, text, Reading::Strict).has_value(), strict);
        QCOMPARE(fromText(form, text, Reading::Lenient).has_value(), lenient);
    }

    void verifiesWhatItSigns_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::addColumn<Padding>("padding");
        QTest::addColumn<Hash>("hash");
        QTest::newRow("Ed25519") << KeyKind::Ed25519 << Padding::None << Hash::Sha512;
        QTest::newRow("P-256") << KeyKind::EcP256 << Padding::EcDsa << Hash::Sha256;
        QTest::newRow("P-256, SHA-1") << KeyKind::EcP256 << Padding::EcDsa << Hash::Sha1;
        QTest::newRow("P-256, raw") << KeyKind::EcP256 << Padding::EcDsaRaw << Hash::Sha256;
        QTest::newRow("P-384, raw") << KeyKind::EcP384 << Padding::EcDsaRaw << Hash::Sha384;
        QTest::newRow("PKCS#1, SHA-1") << KeyKind::Rsa << Padding::RsaPkcs1 << Hash::Sha1;
        QTest::newRow("PKCS#1") << KeyKind::Rsa << Padding::RsaPkcs1 << Hash::Sha256;
        QTest::newRow("PSS") << KeyKind::Rsa << Padding::RsaPss << Hash::Sha512;
    }

    void verifiesWhatItSigns()
    {
        QFETCH(KeyKind, kind);
        QFETCH(Padding, padding);
        QFETCH(Hash, hash);
        const SignatureMethod method{kind, padding, hash};
        const SignatureKey key = SignatureKey::generate(kind);
        QVERIFY(key.canSign());
        const QByteArray content("con\0tent\xff", 9);
        const QByteArray signature = key.sign(method, content);
        QVERIFY(!signature.isEmpty());

        const auto read = SignatureKey::fromText(key.publicPem());
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QVERIFY(!read->first().canSign());
        QVERIFY(read->first().verify(method, content, signature));
        QVERIFY(!read->first().verify(method, content + 'x', signature));
        QVERIFY(!read->first().verify(method, content, signature.chopped(1)));
        QVERIFY(!read->first().verify(method, content, {}));
        QVERIFY(!SignatureKey::generate(kind).verify(method, content, signature));
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            QByteArray flipped = signature;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!read->first().verify(method, content, flipped), qPrintable(QString::number(bit)));
        }
    }

    // RFC 9421, appendix B.1.1.
    void readsAnRsaKeyOfPkcs1()
    {
        const auto keys =
            SignatureKey::fromText("-----BEGIN RSA PUBLIC KEY-----\n"
                                   "MIIBCgKCAQEAhAKYdtoeoy8zcAcR874L8cnZxKzAGwd7v36APp7Pv6Q2jdsPBRrw\n"
                                   "WEBnez6d0UDKDwGbc6nxfEXAy5mbhgajzrw3MOEt8uA5txSKobBpKDeBLOsdJKFq\n"
                                   "MGmXCQvEG7YemcxDTRPxAleIAgYYRjTSd/QBwVW9OwNFhekro3RtlinV0a75jfZg\n"
                                   "kne/YiktSvLG34lw2zqXBDTC5NHROUqGTlML4PlNZS5Ri2U4aCNx2rUPRcKIlE0P\n"
                                   "uKxI4T+HIaFpv8+rdV6eUgOrB2xeI1dSFFn/nnv5OoZJEIB+VmuKn3DCUcCZSFlQ\n"
                                   "PSXSfBDiUGhwOw76WuSSsf1D4b/vLoJ10wIDAQAB\n"
                                   "-----END RSA PUBLIC KEY-----\n");
        QVERIFY(keys);
        QCOMPARE(keys->first().kind(), KeyKind::Rsa);
    }

    void refusesAKeyOfAnotherKind()
    {
        const SignatureKey rsa = SignatureKey::generate(KeyKind::Rsa);
        QVERIFY(!rsa.verify(ed25519(), "content", QByteArray(64, '\0')));
        QVERIFY(rsa.sign(ed25519(), "content").isEmpty());
    }

    // RFC 8037, appendix A: the key, its JWK and its bytes are the same.
    void readsEd25519InEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("hex") << "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"_ba;
        QTest::newRow("base64") << "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="_ba;
        QTest::newRow("whpk_") << "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="_ba;
    }

    void readsEd25519InEveryForm()
    {
        QFETCH(QByteArray, text);
        const auto keys = SignatureKey::fromText(text);
        QVERIFY(keys);
        QCOMPARE(keys->size(), 1);
        const QByteArray signature = QByteArray::fromBase64(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
            QByteArray::Base64UrlEncoding);
        QVERIFY(keys->first().verify(ed25519(), "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
                                     signature));
    }

    void readsAJwk()
    {
        const SignatureKey key =
            SignatureKey::fromJwk({{"kty", "OKP"},
                                   {"crv", "Ed25519"},
                                   {"kid", "a"},
                                   {"x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}});
        QVERIFY(!key.isNull());
        QCOMPARE(key.keyId(), "a"_ba);
        const auto same = SignatureKey::fromText("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        QCOMPARE(key.publicPem(), same->first().publicPem());
        QVERIFY(
            SignatureKey::fromJwk({{"kty", "EC"}, {"crv", "P-256"}, {"x", "AAAA"}, {"y", "AAAA"}}).isNull());
        QVERIFY(SignatureKey::fromJwk({{"kty", "oct"}, {"k", "AAAA"}}).isNull());
        QVERIFY(SignatureKey::fromJwk({}).isNull());
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("words") << "this is a secret"_ba;
        QTest::newRow("short") << "aabb"_ba;
        QTest::newRow("broken PEM") << "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"_ba;
        QTest::newRow("half a label") << "-----BEGIN "_ba;
    }

    void refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!SignatureKey::fromText(text));
    }
};

QTEST_GUILESS_MAIN(TestSignatureKey)
#include "tst_signature_key.moc"
