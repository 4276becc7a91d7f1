using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>In a chain of calls the call at fault is the place, not the first line of the chain.</summary>
public class ChainPlaceTests
{
    private const string Keyed = """
        public sealed class EventBuilder
        {
            private readonly Dictionary<string, object?> _event = new();
            private readonly Dictionary<string, object?> _user = new();
            private readonly Dictionary<string, object?> _custom = new();
            public EventBuilder Set(string key, object? value) { _event[key] = value; return this; }
            public EventBuilder User(string key, object? value) { _user[key] = value; return this; }
            public EventBuilder Custom(string key, object? value) { _custom[key] = value; return this; }
            public Dictionary<string, object?> Build() { _event["user_data"] = _user; _event["custom_data"] = _custom; return _event; }
        }
        """;

    private const string Named = """
        public sealed class EventBuilder
        {
            private readonly Dictionary<string, object?> _event = new();
            private readonly Dictionary<string, object?> _user = new();
            private readonly Dictionary<string, object?> _custom = new();
            public EventBuilder Name(string name) { _event["event_name"] = name; return this; }
            public EventBuilder Fact(string id, long time) { _event["event_id"] = id; _event["event_time"] = time; _event["action_source"] = "physical_store"; return this; }
            public EventBuilder Mail(string hash) { _user["em"] = hash; return this; }
            public EventBuilder Value(decimal value, string currency) { _custom["value"] = value; _custom["currency"] = currency; return this; }
            public EventBuilder Contact(string? contact) { _custom["customer_email"] = contact; return this; }
            public Dictionary<string, object?> Build() { _event["user_data"] = _user; _event["custom_data"] = _custom; return _event; }
        }
        """;

    private const string Typed = """
        public sealed class Conversion { public string event_name { get; set; } = ""; public string event_id { get; set; } = ""; public long event_time { get; set; } public string action_source { get; set; } = "physical_store"; public Dictionary<string, object?> user_data { get; } = new(); public Dictionary<string, object?> custom_data { get; } = new(); }
        public sealed class EventBuilder
        {
            private readonly Conversion _event = new();
            public EventBuilder Name(string name) { _event.event_name = name; return this; }
            public EventBuilder Fact(string id, long time) { _event.event_id = id; _event.event_time = time; return this; }
            public EventBuilder Mail(string hash) { _event.user_data["em"] = hash; return this; }
            public EventBuilder Value(decimal value, string currency) { _event.custom_data["value"] = value; _event.custom_data["currency"] = currency; return this; }
            public EventBuilder Contact(string? contact) { _event.custom_data["customer_email"] = contact; return this; }
            public Conversion Build() => _event;
        }
        """;

    private const string Extended = """
        public static class Entries
        {
            public static Dictionary<string, object?> With(this Dictionary<string, object?> entries, string key, object? value) { entries[key] = value; return entries; }
            public static Dictionary<string, object?> Create(Order order) => new Dictionary<string, object?>()
                .With("value", order.Total)
                .With("customer_email", order.Email)
                .With("currency", order.Currency);
        }
        """;

    private const string ExtendedChain = """
        new Dictionary<string, object?>()
            .With("event_id", order.Number)
            .With("event_time", order.PaidAt.ToUnixTimeSeconds())
            .With("action_source", "physical_store")
            .With("event_name", "purchase")
            .With("user_data", new { em = Hash(Clean(order.Email)) })
            .With("custom_data", Entries.Create(order))
        """;

    private const string Nested = """
        public sealed class SectionBuilder
        {
            private readonly Dictionary<string, object?> _values = new();
            public SectionBuilder Set(string key, object? value) { _values[key] = value; return this; }
            public Dictionary<string, object?> Build() => _values;
        }
        public sealed class EventBuilder
        {
            private readonly Dictionary<string, object?> _event = new();
            public EventBuilder Set(string key, object? value) { _event[key] = value; return this; }
            public EventBuilder Section(string key, Action<SectionBuilder> fill) { var section = new SectionBuilder(); fill(section); _event[key] = section.Build(); return this; }
            public Dictionary<string, object?> Build() => _event;
        }
        """;

    private const string NestedChain = """
        new EventBuilder()
            .Set("event_id", order.Number)
            .Set("event_time", order.PaidAt.ToUnixTimeSeconds())
            .Set("action_source", "physical_store")
            .Set("event_name", "purchase")
            .Section("user_data", user => user.Set("em", Hash(Clean(order.Email))))
            .Section("custom_data", custom => custom
                .Set("value", order.Total)
                .Set("customer_email", order.Email)
                .Set("currency", order.Currency))
            .Build()
        """;

    private const string Delegated = """
        public sealed class EventBuilder
        {
            private readonly Dictionary<string, object?> _event = new();
            private readonly Dictionary<string, object?> _user = new();
            private readonly Dictionary<string, object?> _custom = new();
            public EventBuilder Fact(string key, object? value) => Put(_event, key, value);
            public EventBuilder User(string key, object? value) => Put(_user, key, value);
            public EventBuilder Custom(string key, object? value) => Put(_custom, key, value);
            private EventBuilder Put(Dictionary<string, object?> target, string key, object? value) { if (value is not null) target[key] = value; return this; }
            public Dictionary<string, object?> Build() { _event["user_data"] = _user; _event["custom_data"] = _custom; return _event; }
        }
        """;

    private const string DelegatedChain = """
        new EventBuilder()
            .Fact("event_id", order.Number)
            .Fact("event_time", order.PaidAt.ToUnixTimeSeconds())
            .Fact("action_source", "physical_store")
            .Fact("event_name", "purchase")
            .User("em", Hash(Clean(order.Email)))
            .Custom("value", order.Total)
            .Custom("customer_email", order.Email)
            .Custom("currency", order.Currency)
            .Build()
        """;

    private const string Nodes = """
        public sealed class EventBuilder
        {
            private readonly System.Text.Json.Nodes.JsonObject _event = new() { ["user_data"] = new System.Text.Json.Nodes.JsonObject(), ["custom_data"] = new System.Text.Json.Nodes.JsonObject() };
            public EventBuilder Set(string key, object? value) { _event[key] = System.Text.Json.JsonSerializer.SerializeToNode(value); return this; }
            public EventBuilder User(string key, object? value) { _event["user_data"]![key] = System.Text.Json.JsonSerializer.SerializeToNode(value); return this; }
            public EventBuilder Custom(string key, object? value) { _event["custom_data"]!.AsObject()[key] = System.Text.Json.JsonSerializer.SerializeToNode(value); return this; }
            public System.Text.Json.Nodes.JsonObject Build() => _event;
        }
        """;

    private const string KeyedChain = """
        new EventBuilder()
            .Set("event_id", order.Number)
            .Set("event_time", order.PaidAt.ToUnixTimeSeconds())
            .Set("action_source", "physical_store")
            .Set("event_name", "purchase")
            .User("em", Hash(Clean(order.Email)))
            .Custom("value", order.Total)
            .Custom("customer_email", order.Email)
            .Custom("currency", order.Currency)
            .Build()
        """;

    private const string NamedChain = """
        new EventBuilder()
            .Fact(order.Number, order.PaidAt.ToUnixTimeSeconds())
            .Name("purchase")
            .Mail(Hash(Clean(order.Email)))
            .Value(order.Total, order.Currency)
            .Contact(order.Email)
            .Build()
        """;

    [Theory]
    [InlineData("CAPI510", "purchase", Keyed, KeyedChain)]
    [InlineData("CAPI521", "customer_email\", order.Email", Keyed, KeyedChain)]
    [InlineData("CAPI510", "purchase", Named, NamedChain)]
    [InlineData("CAPI510", "purchase", Typed, NamedChain)]
    [InlineData("CAPI510", "purchase", Extended, ExtendedChain)]
    [InlineData("CAPI521", "customer_email\", order.Email", Extended, ExtendedChain)]
    [InlineData("CAPI510", "purchase", Nested, NestedChain)]
    [InlineData("CAPI521", "customer_email\", order.Email", Nested, NestedChain)]
    [InlineData("CAPI510", "purchase", Delegated, DelegatedChain)]
    [InlineData("CAPI521", "customer_email\", order.Email", Delegated, DelegatedChain)]
    [InlineData("CAPI510", "purchase", Nodes, KeyedChain)]
    [InlineData("CAPI521", "customer_email\", order.Email", Nodes, KeyedChain)]
    public Task The_call_in_an_own_builder_is_the_place(string id, string text, string types, string chain) =>
        VerifyAsync(id, text, SenderCode.Create("send: using var response = await http.PostAsJsonAsync({url}, new { access_token = token, data = new[] { " + chain + " } }, cancellationToken); response.EnsureSuccessStatusCode();") + types, chain);

    [Theory]
    [InlineData("$\"https://graph.facebook.com/v27.0/{datasetId}\"\n.AppendPathSegments(\"events\")\n.SetQueryParam(\"access_token\", token)\n.PostJsonAsync({body})")]
    [InlineData("$\"https://graph.facebook.com/v27.0/{datasetId}/events\"\n.SetQueryParam(\"access_token\", token)\n.PostJsonAsync({body})")]
    public Task The_call_in_an_address_is_the_place(string chain) =>
        VerifyAsync("CAPI519", "SetQueryParam", "using Flurl.Http;\n" + SenderCode.Create("-envelope: access_token ;; send: _ = await " + chain + ";"), chain);

    private static async Task VerifyAsync(string id, string text, string code, string chain)
    {
        var compilation = TestCompilation.Create([("Sender.cs", code)], ExamplesCompilation.References);
        Require.NoErrors(compilation);

        var found = (await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()])).Where(one => one.Id == id).Select(one => one.Location.SourceTree!.GetText().Lines[one.Location.GetLineSpan().StartLinePosition.Line].ToString()).ToList();
        Assert.True(found.Count == 1 && found[0].Contains(text, StringComparison.Ordinal), $"{id} stands at {string.Join(" | ", found)} in {chain}");
    }
}
