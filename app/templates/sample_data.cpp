// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/sample_data.h"

#include <array>

namespace hookbench::templates {

namespace {

constexpr std::array firstNames = {"Ada",  "Alan",  "Amina", "Ben",   "Chen", "Clara", "Diego", "Elif",
                                   "Emma", "Femi",  "Grace", "Hana",  "Ines", "Ivan",  "Jonas", "Kofi",
                                   "Lena", "Linus", "Maya",  "Mila",  "Noah", "Olga",  "Priya", "Rosa",
                                   "Sami", "Sofia", "Tariq", "Tomas", "Uma",  "Yuki",  "Zoe",   "Zuri"};
constexpr std::array lastNames = {"Adeyemi", "Berg",  "Castro", "Dubois", "Eriksen", "Fischer", "Garcia",
                                  "Hoffman", "Ito",   "Jansen", "Kim",    "Larsen",  "Mbeki",   "Nguyen",
                                  "Okafor",  "Patel", "Quinn",  "Rossi",  "Silva",   "Tanaka",  "Ueda",
                                  "Varga",   "Weber", "Xu",     "Yilmaz", "Zimmer"};
constexpr std::array companies = {"Northwind", "Bluebird", "Cobalt",   "Driftwood", "Evergreen", "Foxglove",
                                  "Granite",   "Harbour",  "Ironwood", "Juniper",   "Kestrel",   "Lantern"};
constexpr std::array companyForms = {"Ltd", "GmbH", "Inc", "AG", "BV", "SARL"};
constexpr std::array streets = {"Mill Lane",   "Station Road", "Oak Street",    "Harbour Street",
                                "Church Road", "Garden Way",   "River Street",  "Market Place",
                                "Park Avenue", "Hill Road",    "Bridge Street", "School Lane"};
constexpr std::array cities = {"Aarhus", "Bergen",  "Cork",   "Dresden", "Evora",  "Freiburg",
                               "Ghent",  "Haarlem", "Izmir",  "Jena",    "Kiel",   "Leeds",
                               "Malmo",  "Nantes",  "Odense", "Porto",   "Rennes", "Seville",
                               "Turin",  "Utrecht", "Vienna", "Warsaw",  "York",   "Zurich"};
constexpr std::array countries = {"AT", "BE", "CH", "DE", "DK", "ES", "FI", "FR",
                                  "GB", "IE", "IT", "NL", "NO", "PL", "PT", "SE"};
constexpr std::array lorem = {"lorem",      "ipsum",        "dolor",
                              "sit",        "amet",         "consectetur",
                              "adipiscing", "elit",         "sed",
                              "do",         "eiusmod",      "tempor",
                              "incididunt", "ut",           "labore",
                              "et",         "dolore",       "magna",
                              "aliqua",     "enim",         "ad",
                              "minim",      "veniam",       "quis",
                              "nostrud",    "exercitation", "ullamco",
                              "laboris",    "nisi",         "aliquip",
                              "ex",         "ea",           "commodo",
                              "consequat",  "duis",         "aute",
                              "irure",      "in",           "reprehenderit",
                              "voluptate",  "velit",        "esse",
                              "cillum",     "fugiat",       "nulla",
                              "pariatur"};

template <size_t size>
QByteArray oneOf(Random& random, const std::array<const char*, size>& list)
{
    return list[size_t(random.between(0, qint64(size) - 1))];
}

/// The digit that makes the sum of a card's number right (ISO/IEC 7812-1, Luhn).
char checkDigit(const QByteArray& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 0)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return char('0' + (10 - sum % 10) % 10);
}

} // namespace

QByteArray sampleFirstName(Random& random)
{
    return oneOf(random, firstNames);
}

QByteArray sampleLastName(Random& random)
{
    return oneOf(random, lastNames);
}

QByteArray sampleEmail(Random& random)
{
    static constexpr std::array domains = {"example.com", "example.net", "example.org"};
    const QByteArray name = sampleFirstName(random) + '.' + sampleLastName(random);
    return name.toLower() + QByteArray::number(random.between(1, 999)) + '@' + oneOf(random, domains);
}

QByteArray samplePhone(Random& random)
{
    return "+1202555" + QByteArray::number(random.between(100, 199)).rightJustified(4, '0');
}

QByteArray sampleCompany(Random& random)
{
    const QByteArray name = oneOf(random, companies);
    return name + ' ' + oneOf(random, companyForms);
}

QByteArray sampleStreet(Random& random)
{
    const QByteArray number = QByteArray::number(random.between(1, 199));
    return number + ' ' + oneOf(random, streets);
}

QByteArray sampleCity(Random& random)
{
    return oneOf(random, cities);
}

QByteArray sampleCountry(Random& random)
{
    return oneOf(random, countries);
}

QByteArray samplePostcode(Random& random)
{
    return QByteArray::number(random.between(10'000, 99'999));
}

QByteArray sampleCard(Random& random, QByteArrayView brand)
{
    QByteArray digits;
    qsizetype size = 16;
    if (brand == "visa") {
        digits = "424242";
    } else if (brand == "mastercard") {
        digits = "555555";
    } else if (brand == "amex") {
        digits = "378282";
        size = 15;
    } else {
        return {};
    }
    digits += random.text(size - 1 - digits.size(), "0123456789");
    return digits + checkDigit(digits);
}

QByteArray sampleWords(Random& random, qint64 count)
{
    QByteArray words;
    for (qint64 i = 0; i < count; ++i)
        words += (i == 0 ? "" : " ") + oneOf(random, lorem);
    return words;
}

QByteArray sampleSentence(Random& random)
{
    QByteArray words = sampleWords(random, random.between(6, 12));
    words[0] = char(words[0] - 'a' + 'A');
    return words + '.';
}

} // namespace hookbench::templates
