using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IMetaEvent.Write</c>, which writes the event's parameters in the order of Meta's reference.</summary>
internal static class WriteEmitter
{
    private static readonly (AnnotationKind Annotation, string Method)[] EventMembers =
    [
        (AnnotationKind.EventTime, "WriteEventTime"),
        (AnnotationKind.EventId, "WriteEventId"),
        (AnnotationKind.EventSourceUrl, "WriteEventSourceUrl"),
        (AnnotationKind.ReferrerUrl, "WriteReferrerUrl"),
        (AnnotationKind.OptOut, "WriteOptOut"),
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

        // Always emitted: the runtime adds the context's parameters to this object.
        writer.Line().Line("writer.WriteStartUserData();");
        var countries = new PhoneCountryEmitter(writer, contract.Fields);
        foreach (var group in Groups(contract, FieldSection.UserData))
            UserDataEmitter.Emit(writer, group, countries);
        writer.Line("writer.WriteEndUserData();");

        var customData = Groups(contract, FieldSection.CustomData);
        if (customData.Count > 0)
        {
            writer.Line().Line("writer.WriteStartCustomData();");
            foreach (var group in customData)
                CustomDataEmitter.Emit(writer, group);
            writer.Line("writer.WriteEndCustomData();");
        }

        writer.Close();
    }

    /// <summary>The fields of a section, grouped by key, in the order in which each key first appears.</summary>
    private static List<List<FieldModel>> Groups(EventContract contract, FieldSection section) =>
        [.. contract.Fields.Where(field => field.Section == section).GroupBy(field => field.Key, StringComparer.Ordinal).Select(group => group.ToList())];
}
