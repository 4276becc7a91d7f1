using System.Runtime.InteropServices;
using System.Text;
using Capi.Payload.Json;

namespace Capi.Payload.Tests;

/// <summary>Writes without bounds checks stay within the reserved bytes and report the right length.</summary>
public class RoomTests
{
    // Never written: neither ASCII nor a first byte of a UTF-8 sequence.
    private const byte Untouched = 0xA5;

    // Longer than every length that selects another code path for copying.
    private const int LongestName = 40;
    private const int LongestText = 70;

    private static readonly string[] Ends = ["", "\u0001", "\"", "é", "정", "\uD800"];

    private static readonly decimal[] Decimals =
    [
        0m, 0.0000000m, 1.5m, 9_999_999.9m, 0.0000001m, 99_999_999m, 1844674407370955.1615m, 1.8446744073709551615m, 0.0000000000000000001m,
        decimal.MaxValue, decimal.MinValue, -0.0m, new decimal(1, 0, 0, isNegative: true, scale: 28),
    ];

    private delegate void Writing(JsonBuffer json);

    public static TheoryData<string> Ways => [.. All.Keys];

    private static Dictionary<string, Func<IEnumerable<Writing>>> All { get; } = new()
    {
        ["name"] = () => Names.Select(name => (Writing)(json => json.Name(name))),
        ["raw"] = () => Names.Select(name => (Writing)(json => json.Raw(name))),
        ["literal"] = () => Names.Where(name => name.Length <= ShortLiteral.CopiedBytes).Select(name => (Writing)(json => json.Raw(Literal(name)))),
        ["hole"] = () => Names.Where(name => name.Length <= ShortLiteral.CopiedBytes).Select(name => (Writing)(json => json.Hole(Literal(name)))),
        ["close"] = () => [json => json.Close((byte)'}')],
        ["long"] = () => Each<long>([0, 9, 10, 99_999_999, 100_000_000, long.MaxValue, long.MinValue], (json, name, value) => json.Member(name, value)),
        ["ulong"] = () => Each<ulong>([0, 10_000_000_000_000_000, ulong.MaxValue], (json, name, value) => json.Member(name, value)),
        ["decimal"] = () => Each(Decimals, (json, name, value) => json.Member(name, in value)),
        ["number"] = () => [json => json.Number(double.MinValue), json => json.Number(-double.Epsilon), json => json.Quoted(Guid.NewGuid(), "D")],
        ["text"] = () => Texts.Select(text => (Writing)(json => json.TryText(text))),
        ["plain text"] = () => Texts.Select(text => (Writing)(json => json.TryPlainText(text))),
        ["plain member"] = () => Each<string>([.. Texts], (json, name, text) => json.TryPlainMember(name, text)),
        ["literal member"] = () => Texts.Select(text => (Writing)(json => json.TryPlainMember(Literal(new byte[32]), text)))
            .Concat(Texts.Select(text => (Writing)(json => json.TryPlainMember(ShortLiteral.Empty, text)))),
    };

    private static IEnumerable<byte[]> Names => Enumerable.Range(0, LongestName + 1).Select(length => Encoding.ASCII.GetBytes(new string('n', length)));

    // Plain texts, and texts whose last character is detected as special after the others were written.
    private static IEnumerable<string> Texts =>
        from length in Enumerable.Range(0, LongestText + 1)
        from end in Ends
        select new string('x', length) + end;

    [Theory]
    [MemberData(nameof(Ways))]
    public void Nothing_is_written_behind_the_room_that_was_asked_for(string way) =>
        Assert.All(All[way](), write =>
        {
            var (json, start) = Guarded();
            write(json);
            var room = RoomOf(write, json.Length - start);

            Assert.Equal(-1, json.Held[(start + room)..].IndexOfAnyExcept(Untouched));
            json.Release();
        });

    [Theory]
    [MemberData(nameof(Ways))]
    public void Whatever_was_written_is_wiped_out_if_it_counted_or_not(string way) =>
        Assert.All(All[way](), write =>
        {
            var (json, _) = Guarded();
            write(json);
            json.Clear();

            Assert.Equal(-1, json.Held.IndexOfAnyExcept((byte)0, Untouched));
            json.Release();
        });

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_buffer_grows_that_has_a_byte_less_than_is_written(string way) =>
        Assert.All(All[way](), write =>
        {
            var (measured, start) = Guarded();
            write(measured);
            var counted = measured.Length - start;
            measured.Release();

            Assert.True(counted <= 0 || HasGrown(write, counted - 1), $"{counted} bytes do not fit.");
        });

    [Fact]
    public void A_full_buffer_grows_and_holds_what_it_held()
    {
        var json = Filled(room: 0);
        var (full, before) = (json.Capacity, json.Written.ToArray());
        json.Raw((byte)'x');

        Assert.True(json.Capacity > full, "The buffer did not grow.");
        Assert.Equal([.. before, (byte)'x'], json.Written);
    }

    [Fact]
    public void A_name_of_every_length_comes_whole()
    {
        for (var length = 1; length <= LongestName; length++)
        {
            var name = string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + (place % 26))));
            var (json, start) = Guarded();
            json.Name(Encoding.ASCII.GetBytes(name));
            json.Member(Encoding.ASCII.GetBytes(name), 7L);

            Assert.Equal($"\"{name}\":\"{name}\":7,", Encoding.Latin1.GetString(json.From(start)));
            json.Release();
        }
    }

    [Fact]
    public void An_empty_name_is_no_name()
    {
        var json = new JsonBuffer();
        json.Name(default);
        Assert.Equal(0, json.Length);

        json.Name("n"u8);
        Assert.Equal("\"n\":", Encoding.UTF8.GetString(json.Written));
    }

    private static ShortLiteral Literal(byte[] name) => new(ShortLiteral.Pad(name), name.Length);

    private static IEnumerable<Writing> Each<T>(T[] values, Action<JsonBuffer, byte[], T> write) =>
        from name in Names.Where(name => name.Length is < 2 or 3 or 4 or 7 or 8 or 16 or 17 or LongestName)
        from value in values
        select (Writing)(json => write(json, name, value));

    // The minimum number of free bytes with which the buffer does not grow.
    private static int RoomOf(Writing write, int counted)
    {
        for (var room = Math.Max(0, counted); ; room++)
        {
            if (!HasGrown(write, room))
                return room;
        }
    }

    private static bool HasGrown(Writing write, int room)
    {
        var json = Filled(room);
        var capacity = json.Capacity;
        write(json);
        var hasGrown = json.Capacity > capacity;
        json.Release();
        return hasGrown;
    }

    private static JsonBuffer Filled(int room)
    {
        var json = new JsonBuffer();
        json.Raw((byte)'{');
        json.Raw(new byte[json.Capacity - 1 - room]);
        return json;
    }

    private static (JsonBuffer Json, int Start) Guarded()
    {
        var json = new JsonBuffer();
        json.Raw((byte)'{');
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(json.Held), json.Capacity)[1..].Fill(Untouched);
        return (json, 1);
    }
}
