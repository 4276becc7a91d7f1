using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Hashing;
using Capi.Payload;
using Capi.Runtime.Tests.Hashing;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class IdentifierListTests
{
    [Fact]
    public void Several_values_are_written_as_an_array_in_order() =>
        Assert.Equal([Sha256Hex("mary"), Sha256Hex("ann")], SerializeFirstNames("Mary", "Ann"));

    [Fact]
    public void One_value_is_written_as_an_array_too() => Assert.Equal([Sha256Hex("mary")], SerializeFirstNames("Mary"));

    [Fact]
    public void Duplicate_hashes_are_written_once_at_the_first_position() =>
        Assert.Equal([Sha256Hex("mary"), Sha256Hex("ann"), Sha256Hex("eve")], SerializeFirstNames("Mary", "ann", " MARY ", "Ann", "Eve", Sha256Hex("eve")));

    [Fact]
    public void Unusable_values_are_dropped_and_each_is_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal([Sha256Hex("mary")], SerializeFirstNames("", null, "Mary", "\uD800", " "));
        Assert.Equal(["fn:empty", "fn:invalid_text", "fn:empty"], metrics.DroppedValues);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_list_without_a_usable_value_is_omitted(int blanks)
    {
        var userData = TestEvents.SerializeUserData(writer => Write(writer, UserDataKey.FirstName, Enumerable.Repeat<string?>(" ", blanks)));

        Assert.Empty(userData);
    }

    [Fact]
    public void A_list_without_a_usable_value_does_not_count_as_an_identifier() =>
        Assert.Equal(
            InvalidReason.CustomerInformationInsufficient,
            TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => Write(writer, UserDataKey.Email, [null, ""]))).Reason);

    [Fact]
    public void A_list_of_usable_values_counts_as_an_identifier() =>
        Assert.True(TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => Write(writer, UserDataKey.Email, ["a@b.example"]))).IsAccepted);

    [Fact]
    public void Duplicates_are_removed_within_one_list_only()
    {
        var userData = TestEvents.SerializeUserData(writer =>
        {
            Write(writer, UserDataKey.FirstName, ["Mary", "Ann"]);
            Write(writer, UserDataKey.LastName, ["Mary"]);
        });

        Assert.Equal($$"""{"fn":["{{Sha256Hex("mary")}}","{{Sha256Hex("ann")}}"],"ln":["{{Sha256Hex("mary")}}"]}""", userData.ToJsonString());
    }

    [Fact]
    public void Two_thousand_values_with_duplicates_keep_their_order()
    {
        var names = Enumerable.Range(0, 2000).Select(number => $"n{number % 700}").ToArray();

        Assert.Equal(names.Distinct().Select(Sha256Hex), SerializeFirstNames(names));
    }

    // Short values have pending hashes, long values and digests do not. All hashes must be finished before duplicates are removed.
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Duplicates_are_found_among_pending_and_finished_hashes(string name)
    {
        var kernel = TestKernels.Find(name);
        for (var count = 1; count <= 140; count++)
        {
            string[] ids = [.. Enumerable.Range(0, count).Select(number => new string('x', 1 + (37 * number % 70)))];
            var metaEvent = TestEvents.CreateIdentified(writer =>
            {
                writer.WriteStartList(UserDataKey.ExternalId);
                foreach (var (number, id) in ids.Index())
                    writer.WriteHashed(UserDataKey.ExternalId, number % 5 == 0 ? Sha256Hex(id) : id);
                writer.WriteEndList();
            });

            var json = JsonNode.Parse(LaneOutputTests.Serialize(metaEvent, TestEvents.GrantedContext, kernel).Json)!;

            Assert.Equal(ids.Distinct().Select(Sha256Hex), GetTexts(json["user_data"]!["external_id"]));
        }
    }

    [Fact]
    public void Items_that_contain_each_other_are_not_equal()
    {
        string[] ids = ["a\",\"b", "b", ",", "a,", ",b", "a", "a\\", "\\a"];
        var userData = TestEvents.SerializeUserData(writer =>
        {
            writer.WriteStartList(UserDataKey.ExternalId);
            foreach (var id in ids)
                writer.WriteClear(UserDataKey.ExternalId, id);
            writer.WriteEndList();
        });

        Assert.Equal(ids, GetTexts(userData["external_id"]));
    }

    [Fact]
    public void A_list_may_contain_values_of_every_type()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var userData = TestEvents.SerializeUserData(writer =>
        {
            writer.WriteStartList(UserDataKey.ExternalId);
            writer.WriteHashed(UserDataKey.ExternalId, id);
            writer.WriteHashed(UserDataKey.ExternalId, 42L);
            writer.WriteHashed(UserDataKey.ExternalId, 43UL);
            writer.WriteHashed(UserDataKey.ExternalId, TestEvents.EmailDigest);
            writer.WriteHashed(UserDataKey.ExternalId, Guid.Empty);
            writer.WriteEndList();
            writer.WriteStartList(UserDataKey.DateOfBirth);
            writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16));
            writer.WriteHashed(UserDataKey.DateOfBirth, "16.2.1997");
            writer.WriteEndList();
        });

        Assert.Equal([Sha256Hex(id.ToString()), Sha256Hex("42"), Sha256Hex("43"), TestEvents.EmailDigest.ToHexString()], GetTexts(userData["external_id"]));
        Assert.Equal([Sha256Hex("19970216")], GetTexts(userData["db"]));
    }

    private static IEnumerable<string?> SerializeFirstNames(params IEnumerable<string?> names) =>
        GetTexts(TestEvents.SerializeUserData(writer => Write(writer, UserDataKey.FirstName, names))["fn"]);

    private static void Write(MetaEventWriter writer, UserDataKey key, IEnumerable<string?> values)
    {
        writer.WriteStartList(key);
        foreach (var value in MetaSequence.From(values))
            writer.WriteHashed(key, value);
        writer.WriteEndList();
    }

    private static IEnumerable<string?> GetTexts(JsonNode? array) => array!.AsArray().Select(item => (string?)item);

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
