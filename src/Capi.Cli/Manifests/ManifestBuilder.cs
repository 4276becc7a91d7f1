using Capi.Catalog;
using Capi.Cli.Rendering;
using Capi.ContractDescriptions;
using Capi.ContractDescriptions.Locking;

namespace Capi.Cli.Manifests;

/// <summary>Builds the manifest of assemblies from their contracts.</summary>
internal static class ManifestBuilder
{
    /// <summary>What is said about the purpose if nobody says another one.</summary>
    public const string DefaultPurpose = "Measuring and optimizing advertising on Meta";

    /// <summary>Describes an assembly.</summary>
    public static ManifestAssembly Build(ContractList list, string? purpose) => new(
        string.IsNullOrWhiteSpace(purpose) ? DefaultPurpose : JoinLines(purpose),
        StoreNames.Find(list.References),
        [.. list.Contracts.Select(Build)]);

    // A purpose in a project file may have line ends and indentation.
    private static string JoinLines(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ManifestEvent Build(ContractDescription contract) => new(
        contract.Type,
        contract.EventName,
        contract.ActionSource,
        contract.ConsentMember.Length > 0 ? $"the member {contract.ConsentMember}" : "the context of the request (MetaEventContext.Consent)",
        [.. contract.Members.Select(member => Build(contract, member)).Concat(ContextFields.Get(contract))
            .OrderBy(static field => field.Key, StringComparer.Ordinal).ThenBy(static field => field.Source, StringComparer.Ordinal)])
    {
        IsSentByBrowser = contract.IsSentByBrowser,
        Ga4EventName = contract.Ga4EventName,
    };

    private static ManifestField Build(ContractDescription contract, MemberDescription member) => new(
        LockedContract.GetPath(contract, member),
        member.Member,
        PersonalNames.Get(member.Section, member.Key),
        member.Handling,
        MemberType.TryParse(member.Type) is { IsOptional: false })
    {
        Sensitive = FindSensitiveCategory(member),
    };

    private static string? FindSensitiveCategory(MemberDescription member)
    {
        // The parameters that Meta defines are not sensitive, whatever the words in their names.
        if (member.Section is SectionNames.Event or SectionNames.UserData)
            return null;

        var (name, isBoolean) = (member.Member[(member.Member.LastIndexOf('.') + 1)..], member.Type.StartsWith("boolean", StringComparison.Ordinal));
        return ForbiddenDataTerms.FindProductTopic(name, member.Key, isBoolean) ?? ForbiddenDataTerms.Find(name, isBoolean) ?? ForbiddenDataTerms.Find(member.Key, isBoolean);
    }
}
