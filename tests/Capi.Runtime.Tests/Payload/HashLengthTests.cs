using System.Text;
using Capi.Hashing;
using Capi.Payload;
using Capi.Runtime.Tests.Hashing;
using Capi.Runtime.Tests.Identifiers;
using Capi.Runtime.Tests.Identifiers.Reference;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

/// <summary>The length of a value selects the code path for reading and hashing. The result must be the same on every path.</summary>
public class HashLengthTests
{
    private const string Domain = "@b.example";

    // Lengths in bytes of normalised UTF-8: around the vector sizes, a digest and half of one, one SHA-256 block and two.
    private static readonly int[] Lengths = [15, 16, 17, 31, 32, 33, 47, 48, 49, 53, 54, 55, 56, 57, 58, 63, 64, 65, 119, 120, 121];

    // The size of each part after normalisation; the Kelvin sign and the dotted I change their size in lower case.
    private static readonly (string Text, int Bytes)[] Parts =
        [("", 0), ("X", 1), ("a", 1), ("é", 2), ("É", 2), ("정", 3), ("😀", 4), ("\u212A", 1), ("\u0130", 3)];

    private static readonly (string Before, string Behind)[] WhiteSpaces =
        [("", ""), (" ", ""), ("", "\n"), ("\t ", " "), ("\u00A0", ""), ("", "\u3000"), (new(' ', 20), new(' ', 20))];

    // Around the maximum length of the fast path, including white space.
    private static readonly int[] UntrimmedLengths = [127, 128, 129];

    private static readonly (UserDataKey Key, string Name, string Value, int Bytes)[] Values = [.. CreateValues()];

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void A_single_value_has_the_hash_of_the_reference(string name)
    {
        var kernel = TestKernels.Find(name);
        foreach (var (key, wireName, value, bytes) in Values)
        {
            var pending = -1;
            var json = SerializeToJson(kernel, writer =>
            {
                writer.WriteHashed(key, value);
                pending = writer.PendingHashCount;
            });

            Assert.Contains($"\"{wireName}\":\"{GetExpected(wireName, value)}\"", json, StringComparison.Ordinal);
            Assert.True(pending == (bytes > KernelBuffer.MaxMessageBytes ? 0 : 1), $"{wireName} of {bytes} bytes: {pending} waiting");
        }
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Values_of_different_lengths_in_a_list_have_the_hashes_of_the_reference(string name)
    {
        var kernel = TestKernels.Find(name);
        foreach (var values in Values.GroupBy(value => (value.Key, value.Name)))
        {
            var json = SerializeToJson(kernel, writer =>
            {
                writer.WriteStartList(values.Key.Key);
                foreach (var value in values)
                    writer.WriteHashed(values.Key.Key, value.Value);
                writer.WriteEndList();
            });

            var hashes = values.Select(value => GetExpected(values.Key.Name, value.Value)).Distinct();
            Assert.Contains($"\"{values.Key.Name}\":[\"{string.Join("\",\"", hashes)}\"]", json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Hexadecimal_digits_are_a_digest_at_one_length_only(string name)
    {
        var kernel = TestKernels.Find(name);
        foreach (var (key, wireName) in new[] { (UserDataKey.FirstName, "fn"), (UserDataKey.ExternalId, "external_id") })
        {
            foreach (var length in Lengths)
            {
                foreach (var (before, after) in WhiteSpaces)
                {
                    var value = before + new string('A', length) + after;
                    var json = SerializeToJson(kernel, writer => writer.WriteHashed(key, value));
                    if (GetExpected(wireName, value) is { } hash)
                        Assert.Contains($"\"{wireName}\":\"{hash}\"", json, StringComparison.Ordinal);
                    else
                        Assert.DoesNotContain(wireName, json, StringComparison.Ordinal);
                }
            }
        }
    }

    private static IEnumerable<(UserDataKey Key, string Name, string Value, int Bytes)> CreateValues() =>
        from length in Lengths
        from part in Parts
        from text in new[] { part.Text + new string('x', length - part.Bytes), new string('x', length - part.Bytes) + part.Text }
        from whiteSpace in WhiteSpaces.Concat(UntrimmedLengths.Where(maxLength => maxLength > text.Length).Select(maxLength => (Before: "", Behind: new string(' ', maxLength - text.Length))))
        from value in CreateFields(text, whiteSpace.Before, whiteSpace.Behind, length, part.Bytes == 1)
        select value;

    private static IEnumerable<(UserDataKey Key, string Name, string Value, int Bytes)> CreateFields(string text, string before, string after, int bytes, bool isAscii)
    {
        yield return (UserDataKey.FirstName, "fn", before + text + after, bytes);
        yield return (UserDataKey.ExternalId, "external_id", before + text + after, bytes);
        // White space inside is removed as well.
        yield return (UserDataKey.FirstName, "fn", $"{before}{text[..^4]} {text[^4..]}{after}", bytes);
        yield return (UserDataKey.ExternalId, "external_id", $"{before}{text[..^4]}\u2003{text[^4..]}{after}", bytes);
        if (isAscii)
            yield return (UserDataKey.Email, "em", before + text[..^Domain.Length] + Domain + after, bytes);
    }

    private static string? GetExpected(string wireName, string value)
    {
        var normalized = ReferenceNormalizer.Normalize(wireName, value, DateOnly.FromDateTime(TestEvents.Now.UtcDateTime));
        return ReferenceComparisonTests.GetExpectedValue(value, normalized);
    }

    private static string SerializeToJson(Sha256Kernel kernel, Action<MetaEventWriter> write)
    {
        var (result, json) = LaneOutputTests.Serialize(TestEvents.CreateIdentified(write), TestEvents.GrantedContext, kernel);
        Assert.Equal(EnqueueResult.Accepted, result);
        return json;
    }
}
