using System.IO.Compression;
using System.Text;
using Capi.Delivery.Responses;

namespace Capi.Runtime.Tests.Delivery.Responses;

public class GraphResponseReaderTests
{
    private static readonly string ManyWarnings = string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"Event {i}: {new string('w', 300)}\""));

    public static TheoryData<string> LongResponses =>
    [
        $$"""{"events_received":1000,"messages":[{{ManyWarnings}}],"fbtrace_id":"AbC"}""",
        $$"""{"messages":[{{ManyWarnings}}],"fbtrace_id":"AbC","events_received":"1000"}""",
        $$"""{"messages":[{{string.Join(',', Enumerable.Repeat("""{"text":"w","events_received":7}""", 50_000))}}],"fbtrace_id":"AbC","events_received":1000}""",
    ];

    [Theory]
    [MemberData(nameof(LongResponses))]
    public async Task The_number_is_read_from_a_response_of_any_length(string body)
    {
        var response = await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)));

        Assert.Equal((1_000, "AbC"), (response.EventsReceived, response.TraceId));
    }

    [Fact]
    public async Task The_number_before_a_token_that_is_too_long_is_believed()
    {
        var huge = new string('x', GraphResponseReader.MaxTokenBytes + 1);

        Assert.Equal(3, (await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"events_received":3,"messages":["{{huge}}"]}""")))).EventsReceived);
        Assert.Null((await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"messages":["{{huge}}"],"events_received":3}""")))).EventsReceived);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task The_size_of_the_parts_does_not_matter(int partSize)
    {
        var body = "\uFEFF" + """{"error":{"message":"Invalid \u00e4 parameter","code":100,"error_subcode":2804050,"error_data":{"blame_field_specs":[["data",3,"user_data","em"]]},"fbtrace_id":"AbC"}}""";
        using var stream = new PartStream(Encoding.UTF8.GetBytes(body), partSize);

        var response = await GraphResponseReader.ReadAsync(new() { Status = 400 }, stream, CancellationToken.None);

        Assert.Equal((100, 2804050, "AbC", "Invalid ä parameter"), (response.Code, response.Subcode, response.TraceId, response.Text));
        Assert.Equal([new BlamedEvent(3, "em")], response.BlamedEvents);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("GZIP")]
    [InlineData("gzip,br")]
    [InlineData("identity")]
    [InlineData("")]
    public async Task A_compressed_response_is_decompressed(string encodings)
    {
        var body = Encoding.UTF8.GetBytes("""{"events_received":3}""");
        foreach (var encoding in encodings.Split(','))
            body = Compress(body, encoding);

        using var decompressed = await ResponseDecompression.DecompressAsync(new MemoryStream(body), encodings.Split(','), CancellationToken.None);

        Assert.Equal(3, (await ReadAsync(decompressed!)).EventsReceived);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip,unknown")]
    public async Task An_unknown_encoding_is_not_read(string encodings) =>
        Assert.Null(await ResponseDecompression.DecompressAsync(new MemoryStream(), encodings.Split(','), CancellationToken.None));

    [Theory]
    [InlineData("gzip", "")]
    [InlineData("", "gzip")]
    [InlineData("", "br")]
    [InlineData("", "deflate")]
    [InlineData("raw deflate", "deflate")]
    [InlineData("gzip", "identity, gzip")]
    [InlineData("", "unknown")]
    public async Task A_proxy_may_name_the_encoding_wrongly(string actual, string named)
    {
        foreach (var text in (string[])["{\"events_received\":3}", "{\n\"events_received\":3}", "\uFEFF{\"events_received\":3}"])
        {
            var body = Compress(Encoding.UTF8.GetBytes(text), actual);

            using var decompressed = await ResponseDecompression.DecompressAsync(new PartStream(body, 1), named.Length == 0 ? [] : [named], CancellationToken.None);

            Assert.Equal(3, (await ReadAsync(decompressed!)).EventsReceived);
        }
    }

    [Theory]
    [InlineData(200, " ", true)]
    [InlineData(200, "<html>", true)]
    [InlineData(200, "[1,", true)]
    [InlineData(400, "{\"error\":{\"code\":100},\"a\":[1,", true)]
    [InlineData(503, "{", true)]
    [InlineData(200, "{\"messages\":[1,", false)]
    public async Task An_endless_response_is_read_up_to_a_limit(int status, string start, bool isOther)
    {
        using var body = new EndlessStream(start, start[^1] == ',' ? "1," : " ");

        await GraphResponseReader.ReadAsync(new() { Status = status }, body, CancellationToken.None);

        Assert.InRange(body.Position, 1, isOther ? GraphResponseReader.MaxOtherBytes : GraphResponseReader.MaxBytes);
        Assert.True(isOther || body.Position > GraphResponseReader.MaxOtherBytes);
    }

    [Fact]
    public async Task A_decompression_bomb_is_read_up_to_the_limit_only()
    {
        using var bomb = new MemoryStream(Compress(new byte[64 * 1024 * 1024].Select(_ => (byte)' ').ToArray(), "gzip"));
        using var decompressed = await ResponseDecompression.DecompressAsync(bomb, ["gzip"], CancellationToken.None);

        Assert.Null((await ReadAsync(decompressed!)).EventsReceived);
        Assert.True(bomb.Position < bomb.Length, "The whole stream was read.");
    }

    [Theory]
    [InlineData("""[["data",3,"user_data","em"]]""", 3, "em")]
    [InlineData("""[["data[3][user_data][em]"]]""", 3, "em")]
    [InlineData("""[["data[3].event_time"]]""", 3, "event_time")]
    [InlineData("""[["data","3"]]""", 3, null)]
    [InlineData("""["data[0]"]""", 0, null)]
    [InlineData("""[["data",999,"custom_data","value"]]""", 999, "value")]
    [InlineData("""[["access_token"]]""", null, null)]
    [InlineData("""[["data"]]""", null, null)]
    [InlineData("""[["data","user_data",3]]""", null, null)]
    [InlineData("""[["data",1000]]""", null, null)]
    [InlineData("""[["data",-1]]""", null, null)]
    [InlineData("""[]""", null, null)]
    [InlineData("""7""", null, null)]
    public async Task The_blamed_event_is_read_from_an_object_and_from_text(string specs, int? index, string? key)
    {
        BlamedEvent[] expected = index is { } known ? [new(known, key)] : [];
        var asText = System.Text.Json.JsonSerializer.Serialize($$"""{"blame_field_specs":{{specs}}}""");

        Assert.Equal(expected, (await ReadAsync(ToStream("{\"error\":{\"code\":100,\"error_data\":{\"blame_field_specs\":" + specs + "}}}"))).BlamedEvents);
        Assert.Equal(expected, (await ReadAsync(ToStream("{\"error\":{\"code\":100,\"error_data\":" + asText + "}}"))).BlamedEvents);
    }

    [Fact]
    public async Task A_value_in_the_path_is_not_a_key()
    {
        var response = await ReadAsync(ToStream("""{"error":{"code":100,"error_data":{"blame_field_specs":[["data",3,"anna@example.com"]]}}}"""));

        Assert.Equal([new BlamedEvent(3, null)], response.BlamedEvents);
    }

    [Fact]
    public async Task Several_blamed_events_are_read_once_each()
    {
        var response = await ReadAsync(ToStream("""{"error":{"code":100,"error_data":{"blame_field_specs":[["data",3,"user_data","em"],["data",7],["data",3,"event_time"]]}}}"""));

        Assert.Equal([new BlamedEvent(3, "em"), new BlamedEvent(7, null)], response.BlamedEvents);
    }

    [Fact]
    public async Task The_words_of_warnings_are_kept_up_to_the_third()
    {
        var response = await ReadAsync(ToStream("""{"events_received":5,"messages":["one","two","three","four","five"]}"""));

        Assert.Equal("one two three (and 2 more)", response.Text);
    }

    private static MemoryStream ToStream(string body) => new(Encoding.UTF8.GetBytes(body));

    private static Task<GraphResponse> ReadAsync(Stream body) => GraphResponseReader.ReadAsync(new() { Status = 200 }, body, CancellationToken.None);

    private static byte[] Compress(byte[] body, string encoding)
    {
        var output = new MemoryStream();
        using (Stream? stream = encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(output, CompressionLevel.Fastest),
            "br" => new BrotliStream(output, CompressionLevel.Fastest),
            "raw deflate" => new DeflateStream(output, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(output, CompressionLevel.Fastest),
            _ => null,
        })
        {
            (stream ?? output).Write(body);
        }

        return output.ToArray();
    }

    /// <summary>A text that is followed by another one without end.</summary>
    private sealed class EndlessStream(string start, string repeated) : MemoryStream
    {
        private int _position;

        public override long Position => _position;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < buffer.Length; i++, _position++)
                buffer.Span[i] = (byte)(_position < start.Length ? start[_position] : repeated[(_position - start.Length) % repeated.Length]);
            return new(buffer.Length);
        }
    }

    /// <summary>Returns at most this many bytes per read.</summary>
    private sealed class PartStream(byte[] content, int partSize) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(partSize, buffer.Length)], cancellationToken);
    }
}
