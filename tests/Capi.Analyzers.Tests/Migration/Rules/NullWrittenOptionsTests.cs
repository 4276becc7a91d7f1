using System.Collections.Immutable;
using Capi.Analyzers.Migration.Rules;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI542 asks the options of the call that writes the payload, wherever they are.</summary>
public class NullWrittenOptionsTests
{
    private const string Omitting = "{ DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }";

    [Theory]
    [InlineData("Json", "private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) " + Omitting + ";")]
    [InlineData("Json", "private static JsonSerializerOptions Json { get; } = new() " + Omitting + ";")]
    [InlineData("Json", "private static JsonSerializerOptions Json => new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };")]
    [InlineData("CreateOptions()", "private static JsonSerializerOptions CreateOptions() { var json = new JsonSerializerOptions(); json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull; return json; }")]
    [InlineData("_json", "private readonly JsonSerializerOptions _json = Create(); private static JsonSerializerOptions Create() => new(JsonSerializerOptions.Web) " + Omitting + ";")]
    [InlineData("new JsonSerializerOptions(Base)", "private static readonly JsonSerializerOptions Base = new() " + Omitting + ";")]
    [InlineData("Shared.Json", "", "public static class Shared { public static JsonSerializerOptions Json { get; } = new() " + Omitting + "; }")]
    [InlineData("Shared.Json", "", "public static class Shared { public static readonly JsonSerializerOptions Json = new(); static Shared() { Json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull; } }")]
    [InlineData("EventJson.Default.Options", "", "[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)] public sealed class EventJson : Context { public static EventJson Default { get; } = new(); }")]
    [InlineData("json", "", "public static class Startup { public static void Add(JsonSerializerOptions json) => json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull; }")]
    [InlineData("json", "")]
    public async Task Options_that_leave_out_null_or_are_unknown_are_accepted(string options, string member, string types = "") =>
        Assert.DoesNotContain(NullWrittenRule.Id, await FindAsync(options, member, types));

    [Theory]
    [InlineData("new JsonSerializerOptions()", "")]
    [InlineData("JsonSerializerOptions.Web", "")]
    [InlineData("JsonSerializerOptions.Default", "")]
    [InlineData("Json", "private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);")]
    [InlineData("Json", "private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.Never };")]
    [InlineData("Json", "private static readonly JsonSerializerOptions Json = new(); private static readonly JsonSerializerOptions Other = new() " + Omitting + ";")]
    [InlineData("(JsonSerializerOptions?)null", "// WhenWritingNull")]
    [InlineData("EventJson.Default.Options", "", "public sealed class EventJson : Context { public static EventJson Default { get; } = new(); }")]
    [InlineData("Shared.Json", "", "public static class Shared { public static JsonSerializerOptions Json { get; } = new(); public static JsonSerializerOptions Other { get; } = new() " + Omitting + "; }")]
    public async Task Options_that_write_null_are_reported(string options, string member, string types = "") =>
        Assert.Contains(NullWrittenRule.Id, await FindAsync(options, member, types));

    [Theory]
    [InlineData("await http.PostAsJsonAsync(Url, new { data = new[] { lead } });", true)]
    [InlineData("await http.PostAsJsonAsync(Url, new { data = new[] { lead } }, Json);", false)]
    [InlineData("await http.PostAsync(Url, JsonContent.Create(new { data = new[] { lead } }, options: Json));", false)]
    [InlineData("await http.PostAsync(Url, JsonContent.Create(new { data = new[] { lead } }));", true)]
    [InlineData("await http.PostAsync(Url, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { [\"data\"] = new object[] { lead } }, Json)));", false)]
    public async Task The_options_of_the_call_count_not_those_of_another_one(string send, bool isReported) =>
        Assert.Equal(isReported, (await FindInFileAsync(send, "var lead = new { event_name = \"Lead\", event_time = at, event_id = id, action_source = \"email\", user_data = new { em = emailSha256, fbp = fbp == \"\" ? null : fbp } };")).Contains(NullWrittenRule.Id));

    [Theory]
    [InlineData("new Dictionary<string, object?> { [\"em\"] = emailSha256, [\"fbp\"] = fbp == \"\" ? null : fbp }")]
    [InlineData("new JsonObject { [\"em\"] = emailSha256, [\"fbp\"] = fbp == \"\" ? null : fbp }")]
    public async Task Entries_of_a_dictionary_are_written_whatever_the_options(string user) =>
        Assert.Contains(NullWrittenRule.Id, await FindInFileAsync("await http.PostAsJsonAsync(Url, new { data = new[] { lead } }, Json);", "var lead = new { event_name = \"Lead\", event_time = at, event_id = id, action_source = \"email\", user_data = " + user + " };"));

    [Theory]
    [InlineData(", Json", false)]
    [InlineData("", true)]
    public async Task An_initializer_of_a_property_is_an_object(string options, bool isReported) => Assert.Equal(isReported, (await FindInFileAsync(
        "await http.PostAsJsonAsync(Url, new { data = new[] { lead } }" + options + ");",
        "var lead = new Lead { event_name = \"Lead\", event_time = at, event_id = id, action_source = \"email\", user_data = { em = emailSha256, fbp = fbp == \"\" ? null : fbp } };",
        """
        public sealed class Lead { public string? event_name { get; set; } public long event_time { get; set; } public string? event_id { get; set; } public string? action_source { get; set; } public User user_data { get; } = new(); }
        public sealed class User { public string? em { get; set; } public string? fbp { get; set; } }
        """)).Contains(NullWrittenRule.Id));

    [Fact]
    public async Task An_entry_that_is_added_only_with_a_value_is_accepted() =>
        Assert.DoesNotContain(NullWrittenRule.Id, await FindInFileAsync(
            "await http.PostAsJsonAsync(Url, new { data = new[] { lead } }, Json);",
            "var user = new Dictionary<string, object> { [\"em\"] = emailSha256 }; if (fbp != null) user[\"fbp\"] = fbp; var lead = new { event_name = \"Lead\", event_time = at, event_id = id, action_source = \"email\", user_data = user };"));

    [Theory]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]", false)]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Never)]", true)]
    [InlineData("", true)]
    public async Task The_attribute_of_a_member_counts(string attribute, bool isReported) => Assert.Equal(isReported, (await FindInFileAsync(
        "await http.PostAsJsonAsync(Url, new { data = new[] { lead } });",
        "var lead = new { event_name = \"Lead\", event_time = at, event_id = id, action_source = \"email\", user_data = new User { em = emailSha256, fbp = fbp == \"\" ? null : fbp } };",
        $"public sealed class User {{ public string? em {{ get; set; }} {attribute} public string? fbp {{ get; set; }} }}")).Contains(NullWrittenRule.Id));

    [Theory]
    [InlineData("JsonConvert.SerializeObject(new { data = new[] { lead } })", true)]
    [InlineData("JsonConvert.SerializeObject(new { data = new[] { lead } }, new JsonSerializerSettings())", true)]
    [InlineData("JsonConvert.SerializeObject(new { data = new[] { lead } }, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore })", false)]
    [InlineData("JsonConvert.SerializeObject(new { data = new[] { lead } }, Settings.Value)", false)]
    public async Task The_settings_of_Newtonsoft_count(string serialized, bool isReported) => Assert.Equal(isReported, (await FindInFileAsync(
        $"await http.PostAsync(Url, new StringContent({serialized}));",
        "var lead = new { event_name = \"Lead\", event_time = at, event_id = id, action_source = \"email\", user_data = new { em = emailSha256, fbp = fbp == \"\" ? null : fbp } };",
        """
        public enum NullValueHandling { Include, Ignore }
        public sealed class JsonSerializerSettings { public NullValueHandling NullValueHandling { get; set; } }
        public static class JsonConvert
        {
            public static string SerializeObject(object? value) => "";
            public static string SerializeObject(object? value, JsonSerializerSettings settings) => "";
        }
        public static class Settings { public static JsonSerializerSettings Value { get; } = new() { NullValueHandling = NullValueHandling.Ignore }; }
        """)).Contains(NullWrittenRule.Id));

    /// <summary>A sender whose wrapper in another file serializes with these options.</summary>
    private static Task<IReadOnlyList<string>> FindAsync(string options, string member, string types)
    {
        var wrapper = $$"""
            using System.Net.Http;
            using System.Text;
            using System.Text.Json;
            using System.Text.Json.Serialization;

            public interface IGraph { Task<string> SendJsonAsync<T>(string path, T body); }

            public sealed class Graph(HttpClient http, JsonSerializerOptions json) : IGraph
            {
                {{member}}

                public async Task<string> SendJsonAsync<T>(string path, T body)
                {
                    using var response = await http.PostAsync(path, new StringContent(JsonSerializer.Serialize(body, {{options}}), Encoding.UTF8, "application/json"));
                    response.EnsureSuccessStatusCode();
                    return await response.Content.ReadAsStringAsync() + json.MaxDepth;
                }
            }

            public abstract class Context() : JsonSerializerContext(null)
            {
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
            }

            {{types}}
            """;
        const string Events = """
            public sealed class Events(IGraph graph)
            {
                public Task SendAsync(string id, string emailSha256, string? ip, long at, bool consent) => !consent ? Task.CompletedTask : graph.SendJsonAsync("https://graph.facebook.com/v27.0/1/events", new
                {
                    data = new[] { new { event_name = "Lead", event_time = at, event_id = id, action_source = "email", user_data = new { em = emailSha256, client_ip_address = ip == "" ? null : ip } } },
                });
            }
            """;
        return FindAsync(("Graph.cs", wrapper), ("Events.cs", Events));
    }

    private static Task<IReadOnlyList<string>> FindInFileAsync(string send, string payload, string types = "") => FindAsync(("Sender.cs", $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        public sealed class Leads(HttpClient http)
        {
            private const string Url = "https://graph.facebook.com/v27.0/1/events";
            private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

            public async Task SendAsync(string id, string emailSha256, string? fbp, long at, bool consent)
            {
                if (!consent)
                    return;
                {{payload}}
                using var response = {{send}}
                response.EnsureSuccessStatusCode();
                _ = Json;
            }
        }

        {{types}}
        """));

    private static async Task<IReadOnlyList<string>> FindAsync(params (string Path, string Text)[] files)
    {
        var compilation = TestCompilation.Create(files, Framework);
        Require.NoErrors(compilation);
        return [.. (await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()])).Select(one => one.Id)];
    }

    private static ImmutableArray<MetadataReference> Framework => [.. References.All.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("Capi.", StringComparison.Ordinal))];
}
