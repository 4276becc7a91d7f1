using System.Text;
using Capi.Hashing;
using Capi.Hashing.Tests;
using Capi.Identity.Tests;
using Capi.Identity.Tests.Reference;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

/// <summary>The length of a value selects the code path for reading and hashing. The result must be the same on every path.</summary>
public class HashLengthTests
{
    private const string Domain = "@b.example";

    // Lengths in bytes of normalised UTF-8: around the vector sizes, a digest and half of one, one SHA-256 block and two.
    private static readonly int[] Lengths = [15, 16, 17, 31, 32, 33, 47, 48, 49, 53, 54, 55, 56, 57, 58, 63, 64, 65, 119, 120, 121];

    // The size of each part after normalisation; the Kelvin sign and the dotted I change their size in lower case.
    private static readonly (string Text, int Bytes)[] Parts =
        [("", 0), ("X", 1), ("a", 1), ("é", 2), ("É", 2), ("정", 3), ("😀", 4), ("\u212A", 1), ("\u0130", 3)];

    private static readonly (string Before, string Behind)[] Blanks =
        [("", ""), (" ", ""), ("", "\n"), ("\t ", " "), ("\u00A0", ""), ("", "\u3000"), (new(' ', 20), new(' ', 20))];

    // Around the maximum length of the fast path, including white space.
    private static readonly int[] Untrimmed = [127, 128, 129];

    private static readonly (UserDataKey Key, string Name, string Value, int Bytes)[] Values = [.. All()];

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void A_value_alone_has_the_hash_of_the_reference(string name)
    {
        var kernel = Kernels.Find(name);
        foreach (var (key, wireName, value, bytes) in Values)
        {
            var waiting = -1;
            var json = Json(kernel, writer =>
            {
                writer.Hashed(key, value);
                waiting = writer.PendingHashes;
            });

            Assert.Contains($"\"{wireName}\":\"{Expected(wireName, value)}\"", json, StringComparison.Ordinal);
            Assert.True(waiting == (bytes > LaneBlocks.MaxMessageBytes ? 0 : 1), $"{wireName} of {bytes} bytes: {waiting} waiting");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void So_have_values_of_any_lengths_beside_each_other(string name)
    {
        var kernel = Kernels.Find(name);
        foreach (var values in Values.GroupBy(value => (value.Key, value.Name)))
        {
            var json = Json(kernel, writer =>
            {
                writer.BeginList(values.Key.Key);
                foreach (var value in values)
                    writer.Hashed(values.Key.Key, value.Value);
                writer.EndList();
            });

            var hashes = values.Select(value => Expected(values.Key.Name, value.Value)).Distinct();
            Assert.Contains($"\"{values.Key.Name}\":[\"{string.Join("\",\"", hashes)}\"]", json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Hexadecimal_digits_are_a_digest_at_one_length_only(string name)
    {
        var kernel = Kernels.Find(name);
        foreach (var (key, wireName) in new[] { (UserDataKey.FirstName, "fn"), (UserDataKey.ExternalId, "external_id") })
        {
            foreach (var length in Lengths)
            {
                foreach (var (before, behind) in Blanks)
                {
                    var value = before + new string('A', length) + behind;
                    var json = Json(kernel, writer => writer.Hashed(key, value));
                    if (Expected(wireName, value) is { } hash)
                        Assert.Contains($"\"{wireName}\":\"{hash}\"", json, StringComparison.Ordinal);
                    else
                        Assert.DoesNotContain(wireName, json, StringComparison.Ordinal);
                }
            }
        }
    }

    private static IEnumerable<(UserDataKey Key, string Name, string Value, int Bytes)> All() =>
        from length in Lengths
        from part in Parts
        from text in new[] { part.Text + new string('x', length - part.Bytes), new string('x', length - part.Bytes) + part.Text }
        from blanks in Blanks.Concat(Untrimmed.Where(most => most > text.Length).Select(most => (Before: "", Behind: new string(' ', most - text.Length))))
        from value in Fields(text, blanks.Before, blanks.Behind, length, part.Bytes == 1)
        select value;

    private static IEnumerable<(UserDataKey Key, string Name, string Value, int Bytes)> Fields(string text, string before, string behind, int bytes, bool isAscii)
    {
        yield return (UserDataKey.FirstName, "fn", before + text + behind, bytes);
        yield return (UserDataKey.ExternalId, "external_id", before + text + behind, bytes);
        // White space inside is removed as well.
        yield return (UserDataKey.FirstName, "fn", $"{before}{text[..^4]} {text[^4..]}{behind}", bytes);
        yield return (UserDataKey.ExternalId, "external_id", $"{before}{text[..^4]}\u2003{text[^4..]}{behind}", bytes);
        if (isAscii)
            yield return (UserDataKey.Email, "em", before + text[..^Domain.Length] + Domain + behind, bytes);
    }

    private static string? Expected(string wireName, string value)
    {
        var normalized = ReferenceIdentity.Normalize(wireName, value, DateOnly.FromDateTime(Events.Now.UtcDateTime));
        return ReferenceComparisonTests.Value(value, normalized);
    }

    private static string Json(LaneKernel kernel, Action<MetaEventWriter> write)
    {
        var (result, json) = LaneTests.Write(Events.Identified(write), Events.Granted, kernel);
        Assert.Equal(EnqueueResult.Accepted, result);
        return json;
    }
}
