using Capi.Cli.Rendering;
using Capi.ContractDescriptions;

namespace Capi.Cli.Manifests;

/// <summary>The fields of the visitor's request in the manifest.</summary>
internal static class ContextFields
{
    private const string Context = "MetaEventContext.";

    /// <summary>The fields that a contract leaves to the context.</summary>
    public static IEnumerable<ManifestField> Get(ContractDescription contract) => ContextKeys.Get(contract).Select(static field => new ManifestField(
        field.Section + "." + field.Key,
        Context + field.Member,
        PersonalNames.Get(field.Section, field.Key),
        field.Section == SectionNames.UserData ? HandlingNames.Clear : HandlingNames.Data,
        IsRequired: false));
}
