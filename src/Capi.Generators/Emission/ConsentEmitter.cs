using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IMetaEvent.GetConsent</c> for a contract with an <c>[EventConsent]</c> member, which takes precedence over the context's consent.</summary>
internal static class ConsentEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        if (Member(contract) is not { } member)
            return;

        // Null anywhere on the path means no consent: default(MetaConsent) grants nothing.
        writer.Marks(contract)
            .Line($"static global::Capi.MetaConsent {EventEmitter.Interface(contract)}.GetConsent(")
            .Indent()
            .Line($"in {contract.TypeName} value, in global::Capi.MetaEventContext context) =>")
            .Line($"value.{member.Access}{(MayBeNull(member) ? " ?? default" : "")};")
            .Outdent()
            .Line();
    }

    /// <summary>The <c>[EventConsent]</c> member, or null.</summary>
    public static FieldModel? Member(EventContract contract) =>
        contract.Fields.FirstOrDefault(field => field.Annotation == AnnotationKind.EventConsent);

    private static bool MayBeNull(FieldModel member) => member.Value.ItemMayBeNull || member.Access.Contains("?.");
}
