// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/filter_reference.h"

#include "app/filter/field.h"

#include <QCoreApplication>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReferenceText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ReferenceText)
};

using Section = FilterReference::Section;

Section examples()
{
    return {
        ReferenceText::tr("Examples"),
        {
            {u"invoice"_s, ReferenceText::tr("the word stands anywhere in the heads and bodies")},
            {u"method == POST and path contains \"/orders\""_s, ReferenceText::tr("both are true")},
            {u"status in {500..599}"_s, ReferenceText::tr("a range, both ends included")},
            {u"header[x-github-event] == push"_s, ReferenceText::tr("a field of the request's header")},
            {u"body.data.amount >= 100"_s, ReferenceText::tr("a value of a JSON body")},
            {u"body[\"$..items[?@.price > 10]\"]"_s, ReferenceText::tr("a whole JSONPath query (RFC 9535)")},
            {u"size > 1MB and duration > 250ms"_s, ReferenceText::tr("sizes and times have units")},
            {u"at > -5m"_s, ReferenceText::tr("in the last five minutes")},
            {u"peer == 10.0.0.0/8"_s, ReferenceText::tr("a network")},
            {u"body matches r\"ch_\\w+\""_s, ReferenceText::tr("a regular expression")},
            {u"not error"_s, ReferenceText::tr("a field alone asks whether it is there")},
        }};
}

Section operators()
{
    return {ReferenceText::tr("Operators"),
            {
                {u"==  =  :"_s, ReferenceText::tr("is equal")},
                {u"!="_s, ReferenceText::tr("no value is equal")},
                {u">  >=  <  <="_s, ReferenceText::tr("is greater, is less")},
                {u"in {a, b, 1..5}"_s, ReferenceText::tr("is one of them")},
                {u"contains"_s, ReferenceText::tr("holds this text")},
                {u"startswith  endswith"_s, ReferenceText::tr("begins or ends with this text")},
                {u"matches  ~"_s, ReferenceText::tr("fits a regular expression")},
                {u"and  &&   or  ||   not  !   ( )"_s,
                 ReferenceText::tr("joins tests; “and” binds closer than “or”")},
            }};
}

Section fields()
{
    Section section{ReferenceText::tr("Fields"), {}};
    for (const filter::Field& field : filter::builtinFields()) {
        QString text = filter::nameOf(field);
        if (field.argument == filter::Argument::Name)
            text += u"[name]"_s;
        else if (field.argument == filter::Argument::Path)
            text += u".path"_s;
        section.entries.push_back({text, filter::meaningOf(field)});
    }
    return section;
}

} // namespace

FilterReference filterReference()
{
    return {{examples(), operators(), fields()}};
}

} // namespace hookbench::workspace
