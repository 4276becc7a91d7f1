using System.Reflection.Metadata;

namespace Capi.Cli.Rendering;

/// <summary>Reads the generator's attributes from assembly metadata.</summary>
internal static class ContractReader
{
    private const string ContractAttribute = "Capi.Payload.MetaContractAttribute";
    private const string MemberAttribute = "Capi.Payload.MetaContractMemberAttribute";

    /// <exception cref="BadImageFormatException">The metadata is corrupted. A single malformed attribute is skipped with a note instead.</exception>
    public static ContractList Read(MetadataReader metadata)
    {
        var contracts = new List<Contract>();
        var notes = new List<string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (ReadType(metadata, handle, notes) is { } contract)
                contracts.Add(contract);
        }

        contracts.Sort((left, right) => string.CompareOrdinal(left.Type, right.Type));
        return new ContractList(metadata.GetString(metadata.GetAssemblyDefinition().Name), contracts, notes);
    }

    private static Contract? ReadType(MetadataReader metadata, TypeDefinitionHandle handle, List<string> notes)
    {
        string[]? head = null;
        var members = new List<ContractMember>();
        var unreadable = 0;
        foreach (var attributeHandle in metadata.GetTypeDefinition(handle).GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(attributeHandle);
            switch (TypeName.OfAttribute(metadata, attribute))
            {
                case ContractAttribute when AttributeStrings.TryRead(metadata, attribute, 2, out var strings):
                    head = strings;
                    break;
                case MemberAttribute when AttributeStrings.TryRead(metadata, attribute, 4, out var strings):
                    members.Add(new ContractMember(strings[0], strings[1], strings[2], strings[3]));
                    break;
                case ContractAttribute or MemberAttribute:
                    unreadable++;
                    break;
            }
        }

        if (unreadable > 0)
            notes.Add($"{TypeName.Of(metadata, handle)}: unreadable attributes skipped: {unreadable}.");

        if (head is null && members.Count > 0)
            notes.Add($"{TypeName.Of(metadata, handle)}: skipped because it has no readable MetaContract attribute.");

        return head is null ? null : new Contract(TypeName.Of(metadata, handle), head[0], head[1], members);
    }
}
