using System.Text;
using Capi.Cli.JsonLines;

namespace Capi.Cli.Tests.JsonLines;

public class LineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\nb")]
    [InlineData("a\r\n\r\nb\n\n")]
    [InlineData("\uFEFFa\n\uFEFFb")]
    [InlineData("1\n\uFEFF2\n")]
    [InlineData("12345678\n123456789\n12345678")]
    [InlineData("123456789")]
    [InlineData("1234567890123456789012345678901234567890\nend")]
    public async Task The_lines_do_not_depend_on_the_chunk_size(string text)
    {
        var expected = SplitLines(text);
        for (var chunk = 1; chunk <= 12; chunk++)
            Assert.Equal(expected, await ReadAsync(text, chunk));
    }

    [Fact]
    public async Task A_line_longer_than_the_buffer_is_read_completely()
    {
        var line = new string('x', 1_000_000);

        Assert.Equal([line, "y"], await ReadAsync($"{line}\ny", chunk: 70_000, limit: 1_000_000));
        Assert.Equal(["(too long)", "y"], await ReadAsync($"{line}\ny", chunk: 70_000, limit: 999_999));
    }

    // A simple reference implementation on the whole text.
    private static List<string> SplitLines(string text)
    {
        var lines = text.StartsWith('\uFEFF') ? text[1..].Split('\n') : text.Split('\n');
        if (lines[^1].Length == 0)
            lines = lines[..^1];

        return [.. lines.Select(line => Encoding.UTF8.GetByteCount(line) > 8 ? "(too long)" : line.EndsWith('\r') ? line[..^1] : line)];
    }

    private static async Task<List<string>> ReadAsync(string text, int chunk, int limit = 8)
    {
        var reader = new LineReader(new ChunkedStream(Encoding.UTF8.GetBytes(text), chunk), limit);
        var lines = new List<string>();
        do
        {
            while (reader.TryReadLine(out var line, out var tooLong))
                lines.Add(tooLong ? "(too long)" : Encoding.UTF8.GetString(line));
        }
        while (await reader.FillAsync(CancellationToken.None));

        return lines;
    }

    /// <summary>Returns at most this many bytes per read, as a pipe does.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
