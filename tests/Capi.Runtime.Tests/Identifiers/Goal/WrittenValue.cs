namespace Capi.Runtime.Tests.Identifiers.Goal;

/// <summary>How somebody wrote a value, and what it must become.</summary>
/// <param name="Field">The key of <c>user_data</c>.</param>
/// <param name="Country">The country, or null.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Expected">The normalised value; null if the text must be dropped.</param>
internal readonly record struct WrittenValue(string Field, string? Country, string Text, string? Expected)
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Data", "spellings.txt");

    /// <summary>The spellings of Data/spellings.txt.</summary>
    public static IReadOnlyList<WrittenValue> All { get; } = [.. Read()];

    public override string ToString() => $"{Field} {Country}: \"{Text}\"";

    private static IEnumerable<WrittenValue> Read()
    {
        var field = "";
        foreach (var line in System.IO.File.ReadLines(File).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                field = line[1..^1];
                continue;
            }

            var arrow = line.IndexOf(" > ", StringComparison.Ordinal);
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var country = line[..arrow] == "-" ? null : line[..arrow];
            var expected = line[(arrow + 3)..colon] is var value and not "(none)" ? value : null;
            foreach (var text in line[(colon + 2)..].Split("; "))
                yield return new(field, country, text, expected);
        }
    }
}
