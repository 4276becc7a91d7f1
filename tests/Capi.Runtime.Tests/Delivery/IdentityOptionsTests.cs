using System.Security.Cryptography;
using System.Text;
using Capi.Payload;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Tests.Delivery;

/// <summary>Tests that the identifier options of each dataset apply to its events.</summary>
public class IdentityOptionsTests
{
    [Fact]
    public async Task Each_dataset_has_its_country_and_order_of_dates()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options =>
        {
            options.DefaultPhoneCountry = "Germany";
            options.DateOrder = DateOrder.DayFirst;
            options.Datasets["fr"] = new() { DatasetId = "33", AccessToken = "t", DefaultPhoneCountry = "fr", DateOrder = DateOrder.MonthFirst };
            options.Datasets["at"] = new() { DatasetId = "43", AccessToken = "t" };
        });

        Assert.Equal((Hash("491711234567"), Hash("19950305")), await IdentifiersOfAsync(shop.Client, graph, "0171 1234567", "05/03/1995"));
        Assert.Equal((Hash("33612345678"), Hash("19950503")), await IdentifiersOfAsync(shop.Client.ForDataset("fr"), graph, "06 12 34 56 78", "05/03/1995"));
        Assert.Equal((Hash("491711234567"), Hash("19950305")), await IdentifiersOfAsync(shop.Client.ForDataset("at"), graph, "0171 1234567", "05/03/1995"));
    }

    [Fact]
    public async Task Without_any_the_number_stays_as_it_is()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        Assert.Equal((Hash("1711234567"), Hash("19950503")), await IdentifiersOfAsync(shop.Client, graph, "0171 1234567", "05/03/1995"));
    }

    [Fact]
    public async Task A_registered_normaliser_is_asked_and_what_it_throws_stays_with_the_number()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(
            graph.Address, options => options.DefaultPhoneCountry = "de", services: services => services.AddSingleton<IPhoneNormalizer, Echo>());

        Assert.Equal((Hash("4900000"), Hash("19950503")), await IdentifiersOfAsync(shop.Client, graph, "of de", "05/03/1995"));
        Assert.Equal((null, Hash("19950503")), await IdentifiersOfAsync(shop.Client, graph, "throw", "05/03/1995"));
    }

    private static async Task<(string? Phone, string? Birthday)> IdentifiersOfAsync(IMetaCapiClient client, FakeGraph graph, string phone, string birthday)
    {
        var metaEvent = new Person(phone, birthday, DateTimeOffset.UtcNow);
        Assert.True((await client.EnqueueAsync(metaEvent, Probe.Context)).IsAccepted);
        var user = System.Text.Json.JsonElement.Parse((await graph.NextAsync()).Body).GetProperty("data")[0].GetProperty("user_data");
        return (user.TryGetProperty("ph", out var number) ? number.GetString() : null, user.GetProperty("db").GetString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class Echo : IPhoneNormalizer
    {
        public int Normalize(ReadOnlySpan<char> number, string? country, Span<char> digits)
        {
            if (number is "throw" || country != "de")
                throw new InvalidOperationException(number.ToString());

            "4900000".CopyTo(digits);
            return 7;
        }
    }

    private sealed class Person(string phone, string birthday, DateTimeOffset at) : IMetaEvent<Person>
    {
        public static string EventName => "Lead";

        public static ActionSource ActionSource => ActionSource.SystemGenerated;

        private string Phone { get; } = phone;

        private string Birthday { get; } = birthday;

        private DateTimeOffset At { get; } = at;

        public static void Write(in Person value, MetaEventWriter writer)
        {
            writer.EventTime(value.At);
            writer.EventId("1");
            writer.BeginUserData();
            writer.Hashed(UserDataKey.Email, Probe.Email);
            writer.Hashed(UserDataKey.Phone, value.Phone);
            writer.Hashed(UserDataKey.DateOfBirth, value.Birthday);
            writer.EndUserData();
        }
    }
}
