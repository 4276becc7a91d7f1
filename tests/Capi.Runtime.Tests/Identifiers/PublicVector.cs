using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>One line of vectors-public.jsonl (format: spec section 16). ToString returns the id, so that test names stay short.</summary>
public sealed record PublicVector
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Data", "vectors-public.jsonl");

    public required string Id { get; init; }

    public required string Field { get; init; }

    public required string Input { get; init; }

    [JsonPropertyName("expected_normalized")]
    public string? ExpectedNormalized { get; init; }

    public string? Expected { get; init; }

    [JsonPropertyName("docs_conflict")]
    public bool HasDocsConflict { get; init; }

    [JsonPropertyName("docs_normalized")]
    public string? DocsNormalized { get; init; }

    [JsonPropertyName("docs_expected")]
    public string? DocsExpected { get; init; }

    public string? Outcome { get; init; }

    public VectorContext? Context { get; init; }

    /// <summary>All lines of the file.</summary>
    public static IReadOnlyList<PublicVector> All { get; } =
        [.. System.IO.File.ReadLines(File).Select(line => JsonSerializer.Deserialize<PublicVector>(line, JsonSerializerOptions.Web)!)];

    /// <summary>The lines of these fields, as theory data.</summary>
    public static TheoryData<PublicVector> GetForFields(params string[] fields) => [.. All.Where(vector => fields.Contains(vector.Field))];

    public override string ToString() => Id;
}
