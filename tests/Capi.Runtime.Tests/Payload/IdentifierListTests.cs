using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Hashing.Tests;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class IdentifierListTests
{
    [Fact]
    public void Several_values_make_an_array_in_their_order() =>
        Assert.Equal([Hex("mary"), Hex("ann")], FirstNames("Mary", "Ann"));

    [Fact]
    public void One_value_makes_an_array_too() => Assert.Equal([Hex("mary")], FirstNames("Mary"));

    [Fact]
    public void Equal_hashes_are_written_once_where_the_first_stood() =>
        Assert.Equal([Hex("mary"), Hex("ann"), Hex("eve")], FirstNames("Mary", "ann", " MARY ", "Ann", "Eve", Hex("eve")));

    [Fact]
    public void Unusable_values_are_left_out_and_counted_one_by_one()
    {
        using var counts = new Counts();

        Assert.Equal([Hex("mary")], FirstNames("", null, "Mary", "\uD800", " "));
        Assert.Equal(["fn:empty", "fn:invalid_text", "fn:empty"], counts.Dropped);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_list_without_a_usable_value_is_left_out(int blanks)
    {
        var userData = Events.UserData(writer => Write(writer, UserDataKey.FirstName, Enumerable.Repeat<string?>(" ", blanks)));

        Assert.Empty(userData);
    }

    [Fact]
    public void A_list_without_a_usable_value_is_no_identifier() =>
        Assert.Equal(
            InvalidReason.CustomerInformationInsufficient,
            Events.Send(Events.Of<Custom>(inUserData: writer => Write(writer, UserDataKey.Email, [null, ""]))).Reason);

    [Fact]
    public void A_list_of_usable_values_is_an_identifier() =>
        Assert.True(Events.Send(Events.Of<Custom>(inUserData: writer => Write(writer, UserDataKey.Email, ["a@b.example"]))).IsAccepted);

    [Fact]
    public void Two_lists_do_not_know_each_other()
    {
        var userData = Events.UserData(writer =>
        {
            Write(writer, UserDataKey.FirstName, ["Mary", "Ann"]);
            Write(writer, UserDataKey.LastName, ["Mary"]);
        });

        Assert.Equal($$"""{"fn":["{{Hex("mary")}}","{{Hex("ann")}}"],"ln":["{{Hex("mary")}}"]}""", userData.ToJsonString());
    }

    [Fact]
    public void Two_thousand_values_with_duplicates_keep_their_order()
    {
        var names = Enumerable.Range(0, 2000).Select(number => $"n{number % 700}").ToArray();

        Assert.Equal(names.Distinct().Select(Hex), FirstNames(names));
    }

    // Short values have pending hashes, long values and digests do not. All hashes must be finished before duplicates are removed.
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Equal_hashes_are_found_whether_they_had_to_wait_or_not(string name)
    {
        var kernel = Kernels.Find(name);
        for (var count = 1; count <= 140; count++)
        {
            string[] ids = [.. Enumerable.Range(0, count).Select(number => new string('x', 1 + (37 * number % 70)))];
            var metaEvent = Events.Identified(writer =>
            {
                writer.BeginList(UserDataKey.ExternalId);
                foreach (var (number, id) in ids.Index())
                    writer.Hashed(UserDataKey.ExternalId, number % 5 == 0 ? Hex(id) : id);
                writer.EndList();
            });

            var json = JsonNode.Parse(LaneTests.Write(metaEvent, Events.Granted, kernel).Json)!;

            Assert.Equal(ids.Distinct().Select(Hex), Texts(json["user_data"]!["external_id"]));
        }
    }

    [Fact]
    public void Items_that_contain_each_other_are_not_equal()
    {
        string[] ids = ["a\",\"b", "b", ",", "a,", ",b", "a", "a\\", "\\a"];
        var userData = Events.UserData(writer =>
        {
            writer.BeginList(UserDataKey.ExternalId);
            foreach (var id in ids)
                writer.Clear(UserDataKey.ExternalId, id);
            writer.EndList();
        });

        Assert.Equal(ids, Texts(userData["external_id"]));
    }

    [Fact]
    public void All_kinds_of_values_may_stand_in_a_list()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var userData = Events.UserData(writer =>
        {
            writer.BeginList(UserDataKey.ExternalId);
            writer.Hashed(UserDataKey.ExternalId, id);
            writer.Hashed(UserDataKey.ExternalId, 42L);
            writer.Hashed(UserDataKey.ExternalId, 43UL);
            writer.Hashed(UserDataKey.ExternalId, Events.Digest);
            writer.Hashed(UserDataKey.ExternalId, Guid.Empty);
            writer.EndList();
            writer.BeginList(UserDataKey.DateOfBirth);
            writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16));
            writer.Hashed(UserDataKey.DateOfBirth, "16.2.1997");
            writer.EndList();
        });

        Assert.Equal([Hex(id.ToString()), Hex("42"), Hex("43"), Events.Digest.ToHexString()], Texts(userData["external_id"]));
        Assert.Equal([Hex("19970216")], Texts(userData["db"]));
    }

    private static IEnumerable<string?> FirstNames(params IEnumerable<string?> names) =>
        Texts(Events.UserData(writer => Write(writer, UserDataKey.FirstName, names))["fn"]);

    private static void Write(MetaEventWriter writer, UserDataKey key, IEnumerable<string?> values)
    {
        writer.BeginList(key);
        foreach (var value in MetaSequence.Of(values))
            writer.Hashed(key, value);
        writer.EndList();
    }

    private static IEnumerable<string?> Texts(JsonNode? array) => array!.AsArray().Select(item => (string?)item);

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
