// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_maker.h"

#include <openssl/ec.h>

namespace hookbench::crypto {

namespace {

constexpr int serialBits = 159;           ///< positive and at most 20 octets (RFC 5280 4.1.2.2)
constexpr qsizetype commonNameLimit = 64; ///< RFC 5280 appendix A, ub-common-name

bool setSerial(X509* certificate)
{
    const NumberHandle number(BN_new());
    do {
        if (!number || BN_rand(number.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) != 1)
            return false;
    } while (BN_is_zero(number.get()));
    return BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setPeriod(X509* certificate, Period period)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(period.notBefore)) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(period.notAfter));
}

bool setSubject(X509* certificate, const QByteArray& commonName)
{
    if (commonName.size() > commonNameLimit)
        return true; // the names are in the subjectAltName, an empty subject is allowed then
    const auto* bytes = reinterpret_cast<const unsigned char*>(commonName.constData());
    X509_NAME* name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, bytes, int(commonName.size()), -1,
                                      0) == 1;
}

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (!extension)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

/// Built by hand: the names come from strangers and must not meet the little language of X509V3_EXT_conf.
GENERAL_NAME* generalName(const ServerName& name)
{
    const bool isAddress = name.kind == ServerName::Kind::Address;
    const QByteArray& bytes = isAddress ? name.address : name.text;
    ASN1_STRING* string = isAddress ? ASN1_OCTET_STRING_new() : ASN1_IA5STRING_new();
    GENERAL_NAME* general = GENERAL_NAME_new();
    if (!string || !general || ASN1_STRING_set(string, bytes.constData(), int(bytes.size())) != 1) {
        ASN1_STRING_free(string);
        GENERAL_NAME_free(general);
        return nullptr;
    }
    GENERAL_NAME_set0_value(general, isAddress ? GEN_IPADD : GEN_DNS, string);
    return general;
}

bool addNames(X509* certificate, const QList<ServerName>& names, bool subjectIsEmpty)
{
    const NamesHandle generals(GENERAL_NAMES_new());
    for (const ServerName& name : names) {
        GENERAL_NAME* general = generals ? generalName(name) : nullptr;
        if (!general || !sk_GENERAL_NAME_push(generals.get(), general)) {
            GENERAL_NAME_free(general);
            return false;
        }
    }
    // Critical when the subject is empty (RFC 5280 4.2.1.6).
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, generals.get(), subjectIsEmpty ? 1 : 0,
                             X509V3_ADD_DEFAULT) == 1;
}

CertificateHandle begin(EVP_PKEY* key, const QByteArray& commonName, Period period)
{
    CertificateHandle certificate(X509_new());
    const bool begun = certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                       setSerial(certificate.get()) && setPeriod(certificate.get(), period) &&
                       setSubject(certificate.get(), commonName) &&
                       X509_set_pubkey(certificate.get(), key) == 1;
    return begun ? std::move(certificate) : CertificateHandle();
}

} // namespace

KeyHandle makeKey()
{
    return KeyHandle(EVP_EC_gen("P-256"));
}

CertificateHandle makeAuthority(EVP_PKEY* key, const QByteArray& commonName, Period period)
{
    CertificateHandle authority = begin(key, commonName, period);
    X509* raw = authority.get();
    const bool made = raw && X509_set_issuer_name(raw, X509_get_subject_name(raw)) == 1 &&
                      addExtension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                      addExtension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                      addExtension(raw, raw, NID_subject_key_identifier, "hash") &&
                      X509_sign(raw, key, EVP_sha256()) > 0;
    return made ? std::move(authority) : CertificateHandle();
}

CertificateHandle makeLeaf(EVP_PKEY* key, const QList<ServerName>& names, Period period, X509* authority,
                           EVP_PKEY* authorityKey)
{
    CertificateHandle leaf = begin(key, names.first().text, period);
    X509* raw = leaf.get();
    if (!authority)
        authority = raw;
    const bool made = raw && X509_set_issuer_name(raw, X509_get_subject_name(authority)) == 1 &&
                      addExtension(raw, authority, NID_basic_constraints, "critical,CA:FALSE") &&
                      addExtension(raw, authority, NID_key_usage, "critical,digitalSignature") &&
                      addExtension(raw, authority, NID_ext_key_usage, "serverAuth") &&
                      addExtension(raw, authority, NID_subject_key_identifier, "hash") &&
                      addExtension(raw, authority, NID_authority_key_identifier, "keyid:always") &&
                      addNames(raw, names, names.first().text.size() > commonNameLimit) &&
                      X509_sign(raw, authorityKey, EVP_sha256()) > 0;
    return made ? std::move(leaf) : CertificateHandle();
}

} // namespace hookbench::crypto
