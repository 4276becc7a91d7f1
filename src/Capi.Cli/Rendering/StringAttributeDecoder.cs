using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;

namespace Capi.Cli.Rendering;

/// <summary>Decodes an attribute whose constructor has only string parameters (ECMA-335, II.23.3).</summary>
internal static class StringAttributeDecoder
{
    private const ushort Prolog = 1;

    /// <returns>False unless the blob contains exactly <paramref name="count"/> non-null strings and no named arguments.</returns>
    public static bool TryDecode(MetadataReader metadata, CustomAttribute attribute, int count, [NotNullWhen(true)] out string[]? strings)
    {
        strings = null;
        try
        {
            // BlobReader checks every length against the end of the blob, so a malformed file can't cause large allocations.
            var blob = metadata.GetBlobReader(attribute.Value);
            if (blob.ReadUInt16() != Prolog)
                return false;

            var read = new string[count];
            for (var index = 0; index < count; index++)
            {
                if (blob.ReadSerializedString() is not { } text)
                    return false;

                read[index] = text;
            }

            var namedArguments = blob.ReadUInt16();
            if (namedArguments != 0 || blob.RemainingBytes != 0)
                return false;

            strings = read;
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
