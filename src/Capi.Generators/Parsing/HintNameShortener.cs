using System.Globalization;
using System.Text;

namespace Capi.Generators.Parsing;

/// <summary>Shortens file names: Windows limits a path to 260 characters, Linux a file name to 255 bytes.</summary>
internal static class HintNameShortener
{
    /// <summary>The most UTF-8 bytes of a name. The rest of the path is the project's folder and about 90 characters of generator and build output.</summary>
    public const int MaxBytes = 100;

    private const int HashLength = 17;

    /// <summary>Returns a short name unchanged, and of a long one the end, which has the type's own name, after a hash of the whole.</summary>
    /// <remarks>The same name gives the same result on every machine. Names of types contain no hyphen, so no other name can be equal.</remarks>
    public static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;

        var start = name.Length;
        var left = MaxBytes - HashLength;
        while (start > 0)
        {
            var width = start > 1 && char.IsSurrogatePair(name[start - 2], name[start - 1]) ? 2 : 1;
            left -= Encoding.UTF8.GetByteCount(name.ToCharArray(start - width, width));
            if (left < 0)
                break;
            start -= width;
        }

        return GetHash(name).ToString("x16", CultureInfo.InvariantCulture) + "-" + name.Substring(start);
    }

    /// <summary>FNV-1a: <c>string.GetHashCode</c> differs between processes.</summary>
    private static ulong GetHash(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ one) * 1099511628211UL);

        return hash;
    }
}
