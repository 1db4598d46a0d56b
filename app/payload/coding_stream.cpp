// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/coding_stream.h"

#include <brotli/decode.h>
#define ZLIB_CONST // input is not written to
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

namespace hookbench::payload {

namespace {

/// zlib counts in 32 bits.
uInt atMost32(qsizetype size)
{
    return uInt(std::min<qsizetype>(size, 1 << 30));
}

/// gzip with any number of members, zlib, and deflate without a wrapping, which many send as "deflate".
class ZlibStream final : public CodingStream
{
public:
    enum class Wrapping { Gzip, ZlibOrNone };

    explicit ZlibStream(Wrapping wrapping)
        : m_wrapping(wrapping)
    {
    }

    ~ZlibStream() override
    {
        if (m_begun)
            inflateEnd(&m_stream);
    }

    Step decode(QByteArrayView in, char* out, qsizetype capacity) override
    {
        if (in.isEmpty() && !m_begun)
            return {};
        if (!m_begun && !begin(uchar(in.front())))
            return {State::OutOfMemory, 0, 0};
        m_stream.next_in = reinterpret_cast<const Bytef*>(in.data());
        m_stream.avail_in = atMost32(in.size());
        m_stream.next_out = reinterpret_cast<Bytef*>(out);
        m_stream.avail_out = atMost32(capacity);
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        const Step step{stateOf(code), qsizetype(atMost32(in.size()) - m_stream.avail_in),
                        qsizetype(atMost32(capacity) - m_stream.avail_out)};
        return step;
    }

    bool restart() override
    {
        return m_wrapping == Wrapping::Gzip && m_begun && inflateReset(&m_stream) == Z_OK;
    }

private:
    bool begin(uchar first)
    {
        // RFC 1950 2.2: method 8 and a window of 32 KB at most. Of bare deflate this would be a stored block
        // with bits set that encoders leave empty.
        const bool zlib = (first & 0x0F) == 8 && first >> 4 <= 7;
        const int bits = m_wrapping == Wrapping::Gzip ? MAX_WBITS + 16 : zlib ? MAX_WBITS : -MAX_WBITS;
        m_begun = inflateInit2(&m_stream, bits) == Z_OK;
        return m_begun;
    }

    State stateOf(int code) const
    {
        switch (code) {
        case Z_OK:
        case Z_BUF_ERROR: // nothing to do with what it was given
            return State::Running;
        case Z_STREAM_END:
            return State::Ended;
        case Z_MEM_ERROR:
            return State::OutOfMemory;
        default:
            const QByteArrayView reason(m_stream.msg);
            return reason == "incorrect data check" || reason == "incorrect length check" ? State::BadChecksum
                                                                                          : State::Broken;
        }
    }

    Wrapping m_wrapping;
    z_stream m_stream{};
    bool m_begun = false;
};

class BrotliStream final : public CodingStream
{
public:
    Step decode(QByteArrayView in, char* out, qsizetype capacity) override
    {
        if (!m_state)
            return {State::OutOfMemory, 0, 0};
        size_t inLeft = size_t(in.size());
        size_t outLeft = size_t(capacity);
        const auto* nextIn = reinterpret_cast<const uint8_t*>(in.data());
        auto* nextOut = reinterpret_cast<uint8_t*>(out);
        const BrotliDecoderResult result =
            BrotliDecoderDecompressStream(m_state.get(), &inLeft, &nextIn, &outLeft, &nextOut, nullptr);
        Step step{State::Running, in.size() - qsizetype(inLeft), capacity - qsizetype(outLeft)};
        if (result == BROTLI_DECODER_RESULT_SUCCESS)
            step.state = State::Ended;
        else if (result == BROTLI_DECODER_RESULT_ERROR)
            step.state = State::Broken;
        return step;
    }

private:
    struct Delete
    {
        void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
    };

    std::unique_ptr<BrotliDecoderState, Delete> m_state{
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)};
};

class ZstdStream final : public CodingStream
{
public:
    Step decode(QByteArrayView in, char* out, qsizetype capacity) override
    {
        if (!m_stream)
            return {State::OutOfMemory, 0, 0};
        ZSTD_inBuffer input{in.data(), size_t(in.size()), 0};
        ZSTD_outBuffer output{out, size_t(capacity), 0};
        const size_t result = ZSTD_decompressStream(m_stream.get(), &output, &input);
        Step step{State::Running, qsizetype(input.pos), qsizetype(output.pos)};
        if (ZSTD_isError(result))
            step.state = State::Broken;
        else if (result == 0)
            step.state = State::Ended;
        return step;
    }

    /// The context is ready for the next frame by itself.
    bool restart() override { return true; }

private:
    struct Delete
    {
        void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
    };

    std::unique_ptr<ZSTD_DStream, Delete> m_stream{ZSTD_createDStream()};
};

std::unique_ptr<CodingStream> makeGzip()
{
    return std::make_unique<ZlibStream>(ZlibStream::Wrapping::Gzip);
}

std::unique_ptr<CodingStream> makeDeflate()
{
    return std::make_unique<ZlibStream>(ZlibStream::Wrapping::ZlibOrNone);
}

std::unique_ptr<CodingStream> makeBrotli()
{
    return std::make_unique<BrotliStream>();
}

std::unique_ptr<CodingStream> makeZstd()
{
    return std::make_unique<ZstdStream>();
}

struct Coding
{
    const char* name;
    std::unique_ptr<CodingStream> (*make)();
};

constexpr Coding codings[] = {
    {"gzip", makeGzip}, {"x-gzip", makeGzip}, {"deflate", makeDeflate},
    {"br", makeBrotli}, {"zstd", makeZstd},
};

} // namespace

std::unique_ptr<CodingStream> makeCodingStream(QByteArrayView name)
{
    const auto found = std::ranges::find_if(
        codings, [name](const Coding& coding) { return name == QByteArrayView(coding.name); });
    return found == std::end(codings) ? nullptr : found->make();
}

} // namespace hookbench::payload
