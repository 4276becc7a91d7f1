using System.Runtime.InteropServices;
using System.Text;
using Capi.Payload.Json;

namespace Capi.Runtime.Tests.Payload.Json;

/// <summary>Writes without bounds checks stay within the reserved bytes and report the right length.</summary>
public class JsonBufferBoundsTests
{
    // Never written: neither ASCII nor a first byte of a UTF-8 sequence.
    private const byte Untouched = 0xA5;

    // Longer than every length that selects another code path for copying.
    private const int LongestName = 40;
    private const int LongestText = 70;

    private static readonly string[] TextEnds = ["", "\u0001", "\"", "é", "정", "\uD800"];

    private static readonly decimal[] Decimals =
    [
        0m, 0.0000000m, 1.5m, 9_999_999.9m, 0.0000001m, 99_999_999m, 1844674407370955.1615m, 1.8446744073709551615m, 0.0000000000000000001m,
        decimal.MaxValue, decimal.MinValue, -0.0m, new decimal(1, 0, 0, isNegative: true, scale: 28),
    ];

    private delegate void WriteAction(JsonBuffer json);

    public static TheoryData<string> WriteNames => [.. Writes.Keys];

    private static Dictionary<string, Func<IEnumerable<WriteAction>>> Writes { get; } = new()
    {
        ["name"] = () => CreateNames.Select(name => (WriteAction)(json => json.WritePropertyName(name))),
        ["raw"] = () => CreateNames.Select(name => (WriteAction)(json => json.WriteRaw(name))),
        ["literal"] = () => CreateNames.Where(name => name.Length <= ShortLiteral.PaddedLength).Select(name => (WriteAction)(json => json.WriteRaw(CreateLiteral(name)))),
        ["hole"] = () => CreateNames.Where(name => name.Length <= ShortLiteral.PaddedLength).Select(name => (WriteAction)(json => json.WriteHashPlaceholder(CreateLiteral(name)))),
        ["close"] = () => [json => json.WriteEnd((byte)'}')],
        ["long"] = () => ForEachName<long>([0, 9, 10, 99_999_999, 100_000_000, long.MaxValue, long.MinValue], (json, name, value) => json.WriteMember(name, value)),
        ["ulong"] = () => ForEachName<ulong>([0, 10_000_000_000_000_000, ulong.MaxValue], (json, name, value) => json.WriteMember(name, value)),
        ["decimal"] = () => ForEachName(Decimals, (json, name, value) => json.WriteMember(name, in value)),
        ["number"] = () => [json => json.WriteNumber(double.MinValue), json => json.WriteNumber(-double.Epsilon), json => json.WriteQuoted(Guid.NewGuid(), "D")],
        ["text"] = () => CreateTexts.Select(text => (WriteAction)(json => json.TryWriteString(text))),
        ["plain text"] = () => CreateTexts.Select(text => (WriteAction)(json => json.TryWritePlainString(text))),
        ["plain member"] = () => ForEachName<string>([.. CreateTexts], (json, name, text) => json.TryWritePlainMember(name, text)),
        ["literal member"] = () => CreateTexts.Select(text => (WriteAction)(json => json.TryWritePlainMember(CreateLiteral(new byte[32]), text)))
            .Concat(CreateTexts.Select(text => (WriteAction)(json => json.TryWritePlainMember(ShortLiteral.Empty, text)))),
    };

    private static IEnumerable<byte[]> CreateNames => Enumerable.Range(0, LongestName + 1).Select(length => Encoding.ASCII.GetBytes(new string('n', length)));

    // Plain texts, and texts whose last character is detected as special after the others were written.
    private static IEnumerable<string> CreateTexts =>
        from length in Enumerable.Range(0, LongestText + 1)
        from end in TextEnds
        select new string('x', length) + end;

    [Theory]
    [MemberData(nameof(WriteNames))]
    public void Nothing_is_written_beyond_the_reserved_bytes(string name) =>
        Assert.All(Writes[name](), write =>
        {
            var (json, start) = CreateGuardedBuffer();
            write(json);
            var remaining = GetReservedBytes(write, json.Length - start);

            Assert.Equal(-1, json.RawBuffer[(start + remaining)..].IndexOfAnyExcept(Untouched));
            json.Release();
        });

    [Theory]
    [MemberData(nameof(WriteNames))]
    public void Clear_removes_everything_that_was_written(string name) =>
        Assert.All(Writes[name](), write =>
        {
            var (json, _) = CreateGuardedBuffer();
            write(json);
            json.Clear();

            Assert.Equal(-1, json.RawBuffer.IndexOfAnyExcept((byte)0, Untouched));
            json.Release();
        });

    [Theory]
    [MemberData(nameof(WriteNames))]
    public void A_buffer_that_is_one_byte_too_small_grows(string name) =>
        Assert.All(Writes[name](), write =>
        {
            var (measured, start) = CreateGuardedBuffer();
            write(measured);
            var counted = measured.Length - start;
            measured.Release();

            Assert.True(counted <= 0 || HasGrown(write, counted - 1), $"{counted} bytes do not fit.");
        });

    [Fact]
    public void A_full_buffer_grows_and_keeps_its_contents()
    {
        var json = CreateFilledBuffer(remaining: 0);
        var (full, before) = (json.Capacity, json.WrittenSpan.ToArray());
        json.WriteRaw((byte)'x');

        Assert.True(json.Capacity > full, "The buffer did not grow.");
        Assert.Equal([.. before, (byte)'x'], json.WrittenSpan);
    }

    [Fact]
    public void A_name_of_every_length_is_written_completely()
    {
        for (var length = 1; length <= LongestName; length++)
        {
            var name = string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + (index % 26))));
            var (json, start) = CreateGuardedBuffer();
            json.WritePropertyName(Encoding.ASCII.GetBytes(name));
            json.WriteMember(Encoding.ASCII.GetBytes(name), 7L);

            Assert.Equal($"\"{name}\":\"{name}\":7,", Encoding.Latin1.GetString(json.GetWrittenFrom(start)));
            json.Release();
        }
    }

    [Fact]
    public void An_empty_name_writes_nothing()
    {
        var json = new JsonBuffer();
        json.WritePropertyName(default);
        Assert.Equal(0, json.Length);

        json.WritePropertyName("n"u8);
        Assert.Equal("\"n\":", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private static ShortLiteral CreateLiteral(byte[] name) => new(ShortLiteral.Pad(name), name.Length);

    private static IEnumerable<WriteAction> ForEachName<T>(T[] values, Action<JsonBuffer, byte[], T> write) =>
        from name in CreateNames.Where(name => name.Length is < 2 or 3 or 4 or 7 or 8 or 16 or 17 or LongestName)
        from value in values
        select (WriteAction)(json => write(json, name, value));

    // The minimum number of free bytes with which the buffer does not grow.
    private static int GetReservedBytes(WriteAction write, int counted)
    {
        for (var remaining = Math.Max(0, counted); ; remaining++)
        {
            if (!HasGrown(write, remaining))
                return remaining;
        }
    }

    private static bool HasGrown(WriteAction write, int remaining)
    {
        var json = CreateFilledBuffer(remaining);
        var capacity = json.Capacity;
        write(json);
        var hasGrown = json.Capacity > capacity;
        json.Release();
        return hasGrown;
    }

    private static JsonBuffer CreateFilledBuffer(int remaining)
    {
        var json = new JsonBuffer();
        json.WriteRaw((byte)'{');
        json.WriteRaw(new byte[json.Capacity - 1 - remaining]);
        return json;
    }

    private static (JsonBuffer Json, int Start) CreateGuardedBuffer()
    {
        var json = new JsonBuffer();
        json.WriteRaw((byte)'{');
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(json.RawBuffer), json.Capacity)[1..].Fill(Untouched);
        return (json, 1);
    }
}
