using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IMetaEvent.GetConsent</c> for a contract with an <c>[EventConsent]</c> member, which takes precedence over the context's consent.</summary>
internal static class ConsentEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        if (FindMember(contract) is not { } member)
            return;

        // Null anywhere on the path means no consent: default(MetaConsent) grants nothing.
        writer.WriteMemberAttributes(contract)
            .WriteLine($"static global::Capi.MetaConsent {EventEmitter.GetInterfaceName(contract)}.GetConsent(")
            .Indent()
            .WriteLine($"in {contract.TypeName} value, in global::Capi.MetaEventContext context) =>")
            .WriteLine($"value.{member.AccessExpression}{(CanBeNull(member) ? " ?? default" : "")};")
            .Outdent()
            .WriteLine();
    }

    /// <summary>The <c>[EventConsent]</c> member, or null.</summary>
    public static FieldModel? FindMember(EventContract contract) =>
        contract.Fields.FirstOrDefault(field => field.Annotation == AnnotationKind.EventConsent);

    private static bool CanBeNull(FieldModel member) => member.Value.IsItemNullable || member.AccessExpression.Contains("?.");
}
