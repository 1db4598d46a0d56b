// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/random.h"

#include <cstring>

namespace hookbench::templates {

quint64 Random::next()
{
    m_state += 0x9e37'79b9'7f4a'7c15ULL;
    quint64 value = m_state;
    value = (value ^ (value >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d0'49bb'1331'11ebULL;
    return value ^ (value >> 31);
}

qint64 Random::between(qint64 least, qint64 most)
{
    const quint64 span = quint64(most) - quint64(least) + 1;
    return span == 0 ? qint64(next()) : qint64(quint64(least) + next() % span);
}

double Random::fraction()
{
    return double(next() >> 11) / double(1ULL << 53);
}

QByteArray Random::bytes(qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    for (char& byte : result)
        byte = char(next() >> 56);
    return result;
}

QByteArray Random::text(qsizetype size, const char* alphabet)
{
    const auto letters = qint64(std::strlen(alphabet));
    QByteArray result(size, Qt::Uninitialized);
    for (char& letter : result)
        letter = alphabet[between(0, letters - 1)];
    return result;
}

} // namespace hookbench::templates
