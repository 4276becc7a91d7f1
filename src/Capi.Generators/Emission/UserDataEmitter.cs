using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the calls that write one key of <c>user_data</c>.</summary>
internal static class UserDataEmitter
{
    public static void Emit(SourceWriter writer, List<FieldModel> fields, CountryEmitter countries)
    {
        var key = "global::Capi.Payload.UserDataKey." + fields[0].ParameterName;
        var isList = fields.Count > 1 || fields[0].Value.IsCollection;
        if (isList)
            writer.WriteLine($"writer.WriteStartList({key});");

        foreach (var field in fields)
        {
            countries.Emit(field);
            var call = $"writer.{(field.Annotation == AnnotationKind.Hashed ? "WriteHashed" : "WriteClear")}({key}, ";
            if (field.Value.IsCollection)
            {
                ValueEmitter.OpenLoop(writer, field);
                ValueEmitter.EmitCall(writer, call, "item", field.Value);
                writer.CloseBlock();
            }
            else
            {
                ValueEmitter.EmitCall(writer, call, "value." + field.AccessExpression, field.Value);
            }
        }

        if (isList)
            writer.WriteLine("writer.WriteEndList();");
    }
}
