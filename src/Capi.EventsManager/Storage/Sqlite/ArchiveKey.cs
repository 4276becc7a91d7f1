using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>The form in which deduplication keys are stored: a hash.</summary>
/// <remarks>The hash of a phone number can be guessed. So a key that looks personal is hashed with a secret that ends with the process: such an event
/// isn't recognised in a continued session.</remarks>
internal sealed class ArchiveKey
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    public byte[] Compute(DeduplicationKey key)
    {
        var text = string.Join('\0', $"{key.Kind}", key.Run, key.Dataset, key.EventName, key.Value);
        return IsPersonal(key.EventName) || IsPersonal(key.Value)
            ? HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text))
            : SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    private static bool IsPersonal(string text) => Masking.MaskText(text) == Masking.Hidden;
}
