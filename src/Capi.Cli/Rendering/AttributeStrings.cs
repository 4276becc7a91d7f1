using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;

namespace Capi.Cli.Rendering;

/// <summary>Decodes an attribute whose constructor takes strings alone (ECMA-335, II.23.3).</summary>
internal static class AttributeStrings
{
    private const ushort Prolog = 1;

    /// <returns>False when the blob holds anything else than exactly so many strings.</returns>
    public static bool TryRead(MetadataReader metadata, CustomAttribute attribute, int count, [NotNullWhen(true)] out string[]? strings)
    {
        strings = null;
        try
        {
            // Every length in the blob is checked against its end, so a hostile one can ask for no more than the file has.
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
