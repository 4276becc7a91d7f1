using System.Reflection.Metadata;
using Capi.ContractDescriptions;

namespace Capi.Cli.Rendering;

/// <summary>Reads the generator's attributes from assembly metadata.</summary>
internal static class ContractReader
{
    private const string ContractAttribute = "Capi.Payload.MetaContractAttribute";
    private const string MemberAttribute = "Capi.Payload.MetaContractMemberAttribute";

    /// <exception cref="BadImageFormatException">The metadata is corrupted. A single malformed attribute is skipped with a note instead.</exception>
    public static ContractList Read(MetadataReader metadata)
    {
        var contracts = new List<ContractDescription>();
        var notes = new List<string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (ReadType(metadata, handle, notes) is { } contract)
                contracts.Add(contract);
        }

        contracts.Sort((left, right) => string.CompareOrdinal(left.Type, right.Type));
        return new ContractList(metadata.GetString(metadata.GetAssemblyDefinition().Name), contracts, notes)
        {
            References = [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))],
        };
    }

    private static ContractDescription? ReadType(MetadataReader metadata, TypeDefinitionHandle handle, List<string> notes)
    {
        string[]? contractArguments = null;
        var members = new List<MemberDescription>();
        var unreadableCount = 0;
        foreach (var attributeHandle in metadata.GetTypeDefinition(handle).GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(attributeHandle);
            switch (MetadataTypeNames.GetAttributeTypeName(metadata, attribute))
            {
                case ContractAttribute when StringAttributeDecoder.TryDecode(metadata, attribute, 2, out var strings):
                    contractArguments = [.. strings, "", ""];
                    break;
                case ContractAttribute when StringAttributeDecoder.TryDecode(metadata, attribute, 4, out var strings):
                    contractArguments = strings;
                    break;
                case MemberAttribute when StringAttributeDecoder.TryDecode(metadata, attribute, 4, out var strings):
                    members.Add(MemberDescription.Parse(strings[0], strings[1], strings[2], strings[3]));
                    break;
                case ContractAttribute or MemberAttribute:
                    unreadableCount++;
                    break;
            }
        }

        if (unreadableCount > 0)
            notes.Add($"{MetadataTypeNames.GetFullName(metadata, handle)}: unreadable attributes skipped: {unreadableCount}.");

        if (contractArguments is null && members.Count > 0)
            notes.Add($"{MetadataTypeNames.GetFullName(metadata, handle)}: skipped because it has no readable MetaContract attribute.");

        return contractArguments is null
            ? null
            : new ContractDescription(MetadataTypeNames.GetFullName(metadata, handle), contractArguments[0], contractArguments[1], members)
            {
                ConsentMember = contractArguments[2],
                Ga4EventName = contractArguments[3],
            };
    }
}
