using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Lets the consent stored with the contract decide instead of the context's.</summary>
internal static class ConsentEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        if (Member(contract) is not { } member)
            return;

        // A null on the way is no consent: the default value grants nothing.
        writer.Marks(contract)
            .Line($"static global::Capi.MetaConsent {EventEmitter.Interface(contract)}.ConsentOf(")
            .Indent()
            .Line($"in {contract.TypeName} value, in global::Capi.MetaEventContext context) =>")
            .Line($"value.{member.Access}{(MayBeNull(member) ? " ?? default" : "")};")
            .Outdent()
            .Line();
    }

    /// <summary>The member that holds the consent, or null.</summary>
    public static FieldModel? Member(EventContract contract) =>
        contract.Fields.FirstOrDefault(field => field.Annotation == AnnotationKind.EventConsent);

    private static bool MayBeNull(FieldModel member) => member.Value.ItemMayBeNull || member.Access.Contains("?.");
}
