// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/templates/random.h"

#include <QByteArray>

// Made-up people and things. Addresses lead nowhere: example domains (RFC 2606), numbers kept for fiction,
// card numbers with the check digit of real ones out of ranges that payment providers keep for tests.
namespace hookbench::templates {

QByteArray sampleFirstName(Random& random);
QByteArray sampleLastName(Random& random);
QByteArray sampleEmail(Random& random);
QByteArray samplePhone(Random& random);
QByteArray sampleCompany(Random& random);
QByteArray sampleStreet(Random& random); ///< with a number
QByteArray sampleCity(Random& random);
QByteArray sampleCountry(Random& random);
QByteArray samplePostcode(Random& random);
QByteArray sampleCard(Random& random, QByteArrayView brand); ///< empty for a brand that is not known
QByteArray sampleWords(Random& random, qint64 count);        ///< lorem ipsum
QByteArray sampleSentence(Random& random);

} // namespace hookbench::templates
