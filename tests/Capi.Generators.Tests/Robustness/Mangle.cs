namespace Capi.Generators.Tests.Robustness;

/// <summary>Makes half-typed code of whole code.</summary>
internal static class Mangle
{
    // Characters that change what the rest of a file means.
    private static readonly string[] Noise = ["{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "\"", "=", "?", ".", "@", "class ", "record ", "partial ", "static ", "#if X\n", "/*", "\ud800"];

    /// <summary>The source, cut off, with pieces missing, doubled or moved, or with noise in it.</summary>
    public static string Source(string source, Random random)
    {
        for (var change = random.Next(1, 4); change > 0 && source.Length > 2; change--)
        {
            var start = random.Next(source.Length);
            var length = Math.Min(random.Next(1, 30), source.Length - start);
            source = random.Next(4) switch
            {
                0 => source[..start],
                1 => source.Remove(start, length),
                2 => source.Insert(start, Noise[random.Next(Noise.Length)]),
                _ => source.Insert(random.Next(source.Length), source.Substring(start, length)),
            };
        }

        return source;
    }
}
