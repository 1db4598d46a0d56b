// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/draft_fields.h"

#include "app/formats/document_members.h"

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

QJsonArray fieldsJson(const QList<DraftField>& fields)
{
    QJsonArray list;
    for (const DraftField& field : fields) {
        MemberWriter writer;
        writer.flag("enabled"_L1, field.enabled, true);
        writer.bytes("name"_L1, field.name);
        writer.bytes("value"_L1, field.value);
        list.append(writer.object());
    }
    return list;
}

QList<DraftField> readFields(const QJsonArray& list)
{
    QList<DraftField> fields;
    for (const QJsonValue& json : list) {
        const MemberReader reader(json.toObject());
        DraftField field;
        reader.flag("enabled"_L1, field.enabled);
        reader.bytes("name"_L1, field.name);
        reader.bytes("value"_L1, field.value);
        fields.append(field);
    }
    return fields;
}

} // namespace hookbench::formats
