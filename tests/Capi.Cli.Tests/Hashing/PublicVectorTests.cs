using System.Text.Json;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Hashing;

/// <summary>Runs the process over all public test vectors.</summary>
public class PublicVectorTests
{
    private static readonly string VectorFile = Path.Combine(AppContext.BaseDirectory, "Data", "vectors-public.jsonl");

    [Fact]
    public async Task Every_public_vector_is_answered_as_expected()
    {
        var vectors = (await File.ReadAllLinesAsync(VectorFile)).Select(line => JsonElement.Parse(line)).ToList();
        var result = await CapiProcess.RunAsync(await File.ReadAllBytesAsync(VectorFile), "hash", "--jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal(92, vectors.Count);
        Assert.Equal(vectors.Count, result.Lines.Length);
        foreach (var (vector, answer) in vectors.Zip(result.Lines.Select(line => JsonElement.Parse(line))))
            AssertAnswers(vector, answer);
    }

    private static void AssertAnswers(JsonElement vector, JsonElement answer)
    {
        var id = Text(vector, "id");
        Assert.Equal(["id", "field", "normalized", "value", "dropped"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(id, Text(answer, "id"));
        Assert.Equal(Text(vector, "field"), Text(answer, "field"));

        var (normalized, value) = (Text(answer, "normalized"), Text(answer, "value"));
        if (Text(vector, "outcome") == "created" && Text(vector, "expected") is null)
        {
            // The value contains a random number, so only its format is checked.
            Assert.Matches(@"^fb\.1\.1764500005000\.[0-9]{1,10}$", value);
            Assert.Equal(value, normalized);
            return;
        }

        var agrees = (normalized, value) == (Text(vector, "expected_normalized"), Text(vector, "expected"))
            || (vector.TryGetProperty("docs_conflict", out _) && (normalized, value) == (Text(vector, "docs_normalized"), Text(vector, "docs_expected")));
        Assert.True(agrees, $"{id} has an unexpected result.");
        Assert.Equal(value is null, Text(answer, "dropped") is not null);
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
