using System.Security.Cryptography;
using System.Text;
using Capi.Payload;
using Capi.Runtime.Tests.Delivery.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Runtime.Tests.Delivery.Configuration;

/// <summary>Tests that the identifier options of each dataset apply to its events.</summary>
public class IdentifierOptionsTests
{
    [Fact]
    public async Task Each_dataset_uses_its_own_phone_country_and_date_order()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            options.DefaultPhoneCountry = "Germany";
            options.DateOrder = DateOrder.DayFirst;
            options.Datasets["fr"] = new() { DatasetId = "33", AccessToken = "t", DefaultPhoneCountry = "fr", DateOrder = DateOrder.MonthFirst };
            options.Datasets["at"] = new() { DatasetId = "43", AccessToken = "t" };
        });

        Assert.Equal((Hash("491711234567"), Hash("19950305")), await SendAndGetIdentifiersAsync(host.Client, graph, "0171 1234567", "05/03/1995"));
        Assert.Equal((Hash("33612345678"), Hash("19950503")), await SendAndGetIdentifiersAsync(host.Client.ForDataset("fr"), graph, "06 12 34 56 78", "05/03/1995"));
        Assert.Equal((Hash("491711234567"), Hash("19950305")), await SendAndGetIdentifiersAsync(host.Client.ForDataset("at"), graph, "0171 1234567", "05/03/1995"));
    }

    [Fact]
    public async Task Without_a_phone_country_the_number_is_unchanged()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        Assert.Equal((Hash("1711234567"), Hash("19950503")), await SendAndGetIdentifiersAsync(host.Client, graph, "0171 1234567", "05/03/1995"));
    }

    [Fact]
    public async Task A_registered_normaliser_is_called_and_its_exception_drops_only_the_number()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(
            graph.Address, options => options.DefaultPhoneCountry = "de", services: services => services.AddSingleton<IPhoneNormalizer, FixedPhoneNormalizer>());

        Assert.Equal((Hash("4900000"), Hash("19950503")), await SendAndGetIdentifiersAsync(host.Client, graph, "of de", "05/03/1995"));
        Assert.Equal((null, Hash("19950503")), await SendAndGetIdentifiersAsync(host.Client, graph, "throw", "05/03/1995"));
    }

    private static async Task<(string? Phone, string? Birthday)> SendAndGetIdentifiersAsync(IMetaCapiClient client, FakeGraphServer graph, string phone, string birthday)
    {
        var metaEvent = new Person(phone, birthday, DateTimeOffset.UtcNow);
        Assert.True((await client.EnqueueAsync(metaEvent, TestEvent.Context)).IsAccepted);
        var user = System.Text.Json.JsonElement.Parse((await graph.ReadRequestAsync()).Body).GetProperty("data")[0].GetProperty("user_data");
        return (user.TryGetProperty("ph", out var number) ? number.GetString() : null, user.GetProperty("db").GetString());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class FixedPhoneNormalizer : IPhoneNormalizer
    {
        public bool TryNormalize(ReadOnlySpan<char> number, string? countryCode, Span<char> destination, out int charsWritten)
        {
            if (number is "throw" || countryCode != "de")
                throw new InvalidOperationException(number.ToString());

            "4900000".CopyTo(destination);
            charsWritten = 7;
            return true;
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
            writer.WriteEventTime(value.At);
            writer.WriteEventId("1");
            writer.WriteStartUserData();
            writer.WriteHashed(UserDataKey.Email, TestEvent.Email);
            writer.WriteHashed(UserDataKey.Phone, value.Phone);
            writer.WriteHashed(UserDataKey.DateOfBirth, value.Birthday);
            writer.WriteEndUserData();
        }
    }
}
