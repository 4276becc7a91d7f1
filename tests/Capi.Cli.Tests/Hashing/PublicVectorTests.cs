using System.Text.Json;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Hashing;

/// <summary>Runs the process over all public test vectors.</summary>
public class PublicVectorTests
{
    private static readonly string VectorFile = Path.Combine(AppContext.BaseDirectory, "Data", "vectors-public.jsonl");

    [Fact]
    public async Task Every_public_vector_has_the_expected_result()
    {
        var vectors = (await File.ReadAllLinesAsync(VectorFile)).Select(line => JsonElement.Parse(line)).ToList();
        var result = await CapiProcess.RunAsync(await File.ReadAllBytesAsync(VectorFile), "hash", "--jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal(92, vectors.Count);
        Assert.Equal(vectors.Count, result.Lines.Length);
        foreach (var (vector, answer) in vectors.Zip(result.Lines.Select(line => JsonElement.Parse(line))))
            AssertMatches(vector, answer);
    }

    private static void AssertMatches(JsonElement vector, JsonElement answer)
    {
        var id = GetString(vector, "id");
        Assert.Equal(["id", "field", "normalized", "value", "dropped"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(id, GetString(answer, "id"));
        Assert.Equal(GetString(vector, "field"), GetString(answer, "field"));

        var (normalized, value) = (GetString(answer, "normalized"), GetString(answer, "value"));
        if (id == "P0090")
        {
            // The header names a private address, so the connection is a proxy's (docs/identity.md).
            Assert.Equal((null, null, "not_public"), (normalized, value, GetString(answer, "dropped")));
            return;
        }

        if (GetString(vector, "outcome") == "created" && GetString(vector, "expected") is null)
        {
            // The value contains a random number, so only its format is checked.
            Assert.Matches(@"^fb\.1\.1764500005000\.[0-9]{1,10}$", value);
            Assert.Equal(value, normalized);
            return;
        }

        var agrees = (normalized, value) == (GetString(vector, "expected_normalized"), GetString(vector, "expected"))
            || (vector.TryGetProperty("docs_conflict", out _) && (normalized, value) == (GetString(vector, "docs_normalized"), GetString(vector, "docs_expected")));
        Assert.True(agrees, $"{id} has an unexpected result.");
        Assert.Equal(value is null, GetString(answer, "dropped") is not null);
    }

    private static string? GetString(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
