using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Writes the method that tells the runtime's writer what the event holds, in the order Meta's reference lists it.</summary>
internal static class WriteEmitter
{
    private static readonly (AnnotationKind Annotation, string Method)[] EventMembers =
    [
        (AnnotationKind.EventTime, "EventTime"),
        (AnnotationKind.EventId, "EventId"),
        (AnnotationKind.EventSourceUrl, "EventSourceUrl"),
        (AnnotationKind.ReferrerUrl, "ReferrerUrl"),
        (AnnotationKind.OptOut, "OptOut"),
    ];

    public static void Emit(SourceWriter writer, EventContract contract)
    {
        writer.Marks(contract)
            .Line($"static void {EventEmitter.Interface(contract)}.Write(in {contract.TypeName} value, global::Capi.Payload.MetaEventWriter writer)")
            .Open();

        foreach (var (annotation, method) in EventMembers)
        {
            foreach (var field in contract.Fields.Where(field => field.Annotation == annotation))
                writer.Line($"writer.{method}(value.{field.Access});");
        }

        // Always: what the context knows joins this object.
        writer.Line().Line("writer.BeginUserData();");
        var countries = new PhoneCountryEmitter(writer, contract.Fields);
        foreach (var group in Groups(contract, FieldSection.UserData))
            UserDataEmitter.Emit(writer, group, countries);
        writer.Line("writer.EndUserData();");

        var customData = Groups(contract, FieldSection.CustomData);
        if (customData.Count > 0)
        {
            writer.Line().Line("writer.BeginCustomData();");
            foreach (var group in customData)
                CustomDataEmitter.Emit(writer, group);
            writer.Line("writer.EndCustomData();");
        }

        writer.Close();
    }

    /// <summary>The fields of a section; those that share a key come together where the first one stands.</summary>
    private static List<List<FieldModel>> Groups(EventContract contract, FieldSection section) =>
        [.. contract.Fields.Where(field => field.Section == section).GroupBy(field => field.Key, StringComparer.Ordinal).Select(group => group.ToList())];
}
