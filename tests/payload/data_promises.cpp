// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payload/data_promises.h"

#include "app/payload/cbor.h"
#include "app/payload/content_coding.h"
#include "app/payload/csv.h"
#include "app/payload/markup_tree.h"
#include "app/payload/message_pack.h"
#include "app/payload/multipart.h"
#include "app/payload/protobuf.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

constexpr size_t mostLookedAt = 2000; // nodes, rows or parts of one input whose texts are made

QByteArray checkTree(const DataTree& tree)
{
    const qint64 size = tree.bytes().size();
    if (tree.problem() && (tree.problem().offset < 0 || tree.problem().offset > size))
        return "a problem lies outside of the bytes";
    for (DataTree::Node node = 0; node < std::min(tree.nodeCount(), mostLookedAt); ++node) {
        if (tree.begin(node) > tree.end(node) || tree.begin(node) < 0 || tree.end(node) > size)
            return "a node lies outside of the bytes";
        if (tree.next(node) <= node || tree.next(node) > tree.nodeCount())
            return "a node has no end";
        if (node > 0 && (tree.parent(node) >= node || tree.next(node) > tree.next(tree.parent(node))))
            return "a node is not within its parent";
        if (node > 0 && tree.texts(node).type.isEmpty())
            return "a node has no type";
    }
    qint64 end = 0;
    for (const DataTree::Node child : tree.children(DataTree::root)) {
        if (tree.begin(child) < end)
            return "siblings overlap";
        end = tree.end(child);
    }
    return {};
}

std::pair<QByteArray, QByteArray> atLine(QByteArrayView input)
{
    const qsizetype line = input.indexOf('\n');
    if (line < 0)
        return {QByteArray(), input.toByteArray()};
    return {input.first(line).toByteArray(), input.sliced(line + 1).toByteArray()};
}

} // namespace

QByteArray checkTreePromises(QByteArrayView input)
{
    const QByteArray bytes = input.toByteArray();
    const CborTree cbor(bytes);
    const MessagePackTree pack(bytes);
    const ProtobufTree protobuf(bytes);
    const MarkupTree xml(bytes, MarkupTree::Language::Xml);
    const MarkupTree html(bytes, MarkupTree::Language::Html);
    if (html.problem())
        return "HTML has a problem: it never has";
    for (const DataTree* tree :
         std::initializer_list<const DataTree*>{&cbor, &pack, &protobuf, &xml, &html}) {
        if (const QByteArray broken = checkTree(*tree); !broken.isEmpty())
            return broken;
    }
    return {};
}

QByteArray checkMultipartPromises(QByteArrayView input)
{
    const auto [boundary, body] = atLine(input);
    const Multipart multipart = readMultipart(body, boundary);
    qint64 end = multipart.preamble;
    for (const MultipartPart& part : multipart.parts) {
        if (part.headAt < end || part.bodyAt < part.headAt || part.bodyEnd < part.bodyAt ||
            part.bodyEnd > body.size())
            return "a part is not where it can be";
        end = part.bodyEnd;
        Problem problem;
        if (partContent(body, part, problem).size() > part.bodyEnd - part.bodyAt)
            return "a part's content is larger than the part";
        const QString name = safeFileName(part.fileName);
        if (name.contains(u'/') || name.contains(u'\\') || name.contains(QChar(u'\0')) ||
            name.startsWith(u'.') || name.size() > 120)
            return "a name for a file is not safe";
    }
    if (multipart.epilogue < 0 || end + multipart.epilogue > body.size())
        return "the epilogue is not where it can be";
    return {};
}

QByteArray checkCodingPromises(QByteArrayView input)
{
    const auto [field, coded] = atLine(input);
    DecodeLimits limits;
    limits.bytes = 1024 * 1024;
    const QByteArrayList codings = contentCodings(field);
    const DecodedContent whole = decodeContent(coded, codings, {}, limits);
    if (whole.content.size() > limits.bytes + 64 * 1024 && !codings.isEmpty())
        return "more was decoded than is allowed";
    if (whole.problem.offset > coded.size())
        return "a problem lies outside of the bytes";
    QByteArray inPieces;
    ContentDecoder decoder(codings, limits);
    for (qsizetype at = 0; at < coded.size(); at += 7) {
        if (!decoder.feed(QByteArrayView(coded).sliced(at, std::min<qsizetype>(7, coded.size() - at)),
                          [&inPieces](QByteArrayView content) {
                              inPieces.append(content);
                              return true;
                          }))
            break;
    }
    // What is given before a broken place may depend on where the pieces end; a whole stream may not.
    if (!whole.problem && inPieces != whole.content)
        return "pieces give other content than the whole";
    return {};
}

QByteArray checkCsvPromises(QByteArrayView input)
{
    const CsvTable table(input.toByteArray(), guessDelimiter(input));
    if (table.columnCount() > CsvTable::mostColumns)
        return "there are too many columns";
    for (qint64 row = 0; row < std::min<qint64>(table.rowCount(), qint64(mostLookedAt)); ++row) {
        const qsizetype fields = table.row(row).size();
        if (fields < 1 || fields > table.columnCount())
            return "a row has more fields than the table has columns";
    }
    return {};
}

} // namespace hookbench::payload
