using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Tests.Api;

/// <summary>The description of the API says what the API has.</summary>
public partial class OpenApiTests
{
    [Fact]
    public async Task Every_route_is_described_and_every_description_has_a_route()
    {
        await using var server = await TestServer.StartAsync();
        using var document = await ReadAsync(server);
        var described = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, method) => $"{method.Name.ToUpperInvariant()} {path.Name}");

        Assert.Equal(GetRoutes(server).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task References_exist_and_operations_have_names_of_their_own()
    {
        await using var server = await TestServer.StartAsync();
        using var document = await ReadAsync(server);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        var text = document.RootElement.GetRawText();

        Assert.All(Reference().Matches(text), match => Assert.Contains(match.Groups[1].Value, schemas));
        var names = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/events", "EventPage")]
    [InlineData("/api/faults", "FaultList")]
    [InlineData("/api/runs", "RunList")]
    [InlineData("/api/compare?a=current&b=run:x", "Comparison")]
    public async Task An_answer_has_the_required_members_and_no_others(string path, string schema)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        await server.SendAsync(server.CreatePurchase("bad").With("user_data.em", "\"jane\""));
        using var document = await ReadAsync(server);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        using var answer = JsonDocument.Parse(await server.Client.GetStringAsync(path));

        Check(answer.RootElement, schemas.GetProperty(schema), schemas, path);
    }

    // Checks what this document uses of JSON Schema.
    private static void Check(JsonElement value, JsonElement schema, JsonElement schemas, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Check(item, schema.GetProperty("items"), schemas, place + "[]");
        }
        else if (value.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            if (schema.TryGetProperty("required", out var required))
                Assert.All(required.EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{place} has no {name}"));
            foreach (var member in value.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(member.Name, out var known) || place.EndsWith("faults[]", StringComparison.Ordinal), $"{place} has {member.Name}");
                if (known.ValueKind is JsonValueKind.Object)
                    Check(member.Value, known, schemas, $"{place}.{member.Name}");
            }
        }
    }

    private static async Task<JsonDocument> ReadAsync(TestServer server) => JsonDocument.Parse(await server.Client.GetStringAsync("/api/openapi.json"));

    private static IEnumerable<string> GetRoutes(TestServer server)
    {
        foreach (var route in server.Manager.Routes.OfType<RouteEndpoint>())
        {
            var text = "/" + route.RoutePattern.RawText!.TrimStart('/');
            if (!text.StartsWith("/api/", StringComparison.Ordinal))
                continue;
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            {
                var optional = text.EndsWith("{number?}", StringComparison.Ordinal);
                if (optional)
                    yield return $"{method} {text[..text.LastIndexOf('/')]}";
                yield return $"{method} {Constraint().Replace(text, "{$1}")}";
            }
        }
    }

    [GeneratedRegex("#/components/schemas/([A-Za-z]+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\{([a-z]+)[:?][^}]*\}")]
    private static partial Regex Constraint();
}
