namespace Capi.Consent.Tests.Testing;

/// <summary>Damages strings: cuts, flipped bits, repetitions, swapped and removed parts, other alphabets, huge counts.</summary>
internal static class Mutation
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly string[] Snippets =
        ["\\ud800", "\\udc00", "\\u", "\\u0041", "%D8%00", "%FF", "%C0%80", "%00", "%2525252525", "\\'", "{{", "}}", "[[", "~~", "..", ",,", ":", "=", "&&", "\"", "''", "null", "1e999", "-1"];

    private const string Foreign = "+/= %.~\u00e9\u4e00\ud800\0\n'\"{}:,;&";

    public static IEnumerable<string> CreateMany(IReadOnlyList<string> texts, int count, Random random) =>
        Enumerable.Range(0, count).Select(_ => Create(texts[random.Next(texts.Count)], texts, random));

    private static string Create(string text, IReadOnlyList<string> texts, Random random)
    {
        for (var rounds = random.Next(1, 3); rounds > 0; rounds--)
            text = CreateOnce(text, texts, random);
        return text;
    }

    private static string CreateOnce(string text, IReadOnlyList<string> texts, Random random)
    {
        var position = random.Next(text.Length + 1);
        return random.Next(11) switch
        {
            0 => text[..position],
            1 => text[position..],
            2 => Replace(text, random, Alphabet),
            3 => Replace(text, random, Foreign),
            4 => text + text,
            5 => text.Insert(position, text[Math.Min(position, random.Next(text.Length + 1))..position]),
            6 => SwapParts(text, random),
            7 => text.Insert(position, new string(random.Next(2) == 0 ? '_' : 'A', random.Next(1, 60))),
            9 => text.Insert(position, Snippets[random.Next(Snippets.Length)]),
            8 => Overwrite(text, position, "____"),
            _ => text[..position] + texts[random.Next(texts.Count)] is var joined && joined.Length > 20_000 ? text : joined,
        };
    }

    private static string Replace(string text, Random random, string characters)
    {
        if (text.Length == 0)
            return text;

        var changed = text.ToCharArray();
        changed[random.Next(changed.Length)] = characters[random.Next(characters.Length)];
        return new string(changed);
    }

    private static string Overwrite(string text, int position, string with) =>
        text.Length <= position + with.Length ? text : text.Remove(position, with.Length).Insert(position, with);

    private static string SwapParts(string text, Random random)
    {
        var separator = ".~&,"[random.Next(4)];
        var parts = text.Split(separator);
        random.Shuffle(parts);
        return string.Join(separator, random.Next(4) == 0 ? parts[1..] : parts);
    }
}
