using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits <c>IMetaEvent.Write</c>, which writes the event's parameters in the order of Meta's reference.</summary>
internal static class WriteMethodEmitter
{
    private static readonly (AnnotationKind Annotation, string Method)[] EventParameters =
    [
        (AnnotationKind.EventTime, "WriteEventTime"),
        (AnnotationKind.EventId, "WriteEventId"),
        (AnnotationKind.EventSourceUrl, "WriteEventSourceUrl"),
        (AnnotationKind.ReferrerUrl, "WriteReferrerUrl"),
        (AnnotationKind.OptOut, "WriteOptOut"),
    ];

    public static void Emit(SourceWriter writer, EventContract contract)
    {
        writer.WriteMemberAttributes(contract)
            .WriteLine($"static void {EventEmitter.GetInterfaceName(contract)}.Write(in {contract.TypeName} value, global::Capi.Payload.MetaEventWriter writer)")
            .OpenBlock();

        foreach (var (annotation, method) in EventParameters)
        {
            foreach (var field in contract.Fields.Where(field => field.Annotation == annotation))
                writer.WriteLine($"writer.{method}(value.{field.AccessExpression});");
        }

        // Always emitted: the runtime adds the context's parameters to this object.
        writer.WriteLine().WriteLine("writer.WriteStartUserData();");
        var countries = new PhoneCountryEmitter(writer, contract.Fields);
        foreach (var group in GroupByKey(contract, FieldSection.UserData))
            UserDataEmitter.Emit(writer, group, countries);
        writer.WriteLine("writer.WriteEndUserData();");

        var customData = GroupByKey(contract, FieldSection.CustomData);
        if (customData.Count > 0)
        {
            writer.WriteLine().WriteLine("writer.WriteStartCustomData();");
            foreach (var group in customData)
                CustomDataEmitter.Emit(writer, group);
            writer.WriteLine("writer.WriteEndCustomData();");
        }

        writer.CloseBlock();
    }

    /// <summary>The fields of a section, grouped by key, in the order in which each key first appears.</summary>
    private static List<List<FieldModel>> GroupByKey(EventContract contract, FieldSection section) =>
        [.. contract.Fields.Where(field => field.Section == section).GroupBy(field => field.Key, StringComparer.Ordinal).Select(group => group.ToList())];
}
