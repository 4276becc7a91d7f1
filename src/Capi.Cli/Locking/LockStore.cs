using System.Globalization;
using Capi.ContractDescriptions.Locking;

namespace Capi.Cli.Locking;

/// <summary>Reads locks from disk.</summary>
internal static class LockStore
{
    // A lock of ten thousand contracts is smaller.
    private const long MaxLength = 64L * 1024 * 1024;

    /// <summary>Reads a lock; null if the file doesn't exist.</summary>
    /// <exception cref="UnreadableLockException">The file is damaged.</exception>
    public static LockReader? TryRead(string path)
    {
        if (Directory.Exists(path))
            throw new UnreadableLockException($"{TerminalText.Sanitize(path)} is a folder; name a file.");

        var file = new FileInfo(path);
        if (!file.Exists)
            return null;
        if (file.Length > MaxLength)
            throw CreateException(path, "it is too long");

        var reader = LockReader.Read(ReadText(path));
        if (reader.Error is { } error)
            throw CreateException(path, string.Create(CultureInfo.InvariantCulture, $"line {reader.GetLine(error.Position)}: {error.Message}"));

        return reader;
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // A link to itself, or a file that another program locks.
            throw CreateException(path, "it can't be opened");
        }
    }

    private static UnreadableLockException CreateException(string path, string reason) => new(
        $"{TerminalText.Sanitize(path)}: " + LockMessages.FormatDamaged(reason) + ".");
}
