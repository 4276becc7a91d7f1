using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Recognizes browsers in the data file: a keyed hash of fbp, with a key of the file, stands for the cookie.</summary>
internal sealed partial class ArchiveBrowserKey(byte[] key)
{
    private const string Setting = "browser_key";

    /// <summary>Reads the key of the file, or creates it.</summary>
    public static ArchiveBrowserKey Load(SqliteConnection connection)
    {
        ArchiveConnection.Execute(connection, "INSERT OR IGNORE INTO settings (name, value) VALUES ($name, $value)", ("$name", Setting), ("$value", RandomNumberGenerator.GetBytes(32)));
        return new(ArchiveConnection.ReadRows(connection, reader => (byte[])reader.GetValue(0), "SELECT value FROM settings WHERE name = $name", ("$name", Setting))[0]);
    }

    /// <summary>Returns the key of the browser with this fbp; null if the text is no whole fbp.</summary>
    public long? Compute(string? fbp) => fbp is not null && Cookie().IsMatch(fbp)
        ? BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(fbp)))
        : null;

    /// <summary>Returns the key of the browser of an event, or null.</summary>
    public long? Compute(ReceivedEvent received) =>
        received.Copies.Select(copy => Compute(copy.FindIdentifier("fbp")?.Values is [var fbp, ..] ? fbp : null)).FirstOrDefault(browser => browser is not null);

    [GeneratedRegex(@"^fb\.[0-9]\.[0-9]{10,13}\.[0-9]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Cookie();
}
