using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// The objects in the values of fields.
internal sealed partial class PayloadReader
{
    // user_data = conversion.UserData, of an object that other code fills.
    private IEnumerable<PayloadObject> ReadMember(TracedValue value)
    {
        if (value.Operation is not IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } member || names.GetKey(member.Property) is not { } key || !IsObjectType(member.Property.Type))
            return [];
        return tracer.Trace(instance, value.Frame).Where(origin => origin.Kind == OriginKind.Creation).Select(origin => Read(origin.Operation, origin.Frame)).OfType<PayloadObject>().SelectMany(owner => owner.Find(key)).SelectMany(field => field.Nested.Count > 0 ? field.Nested : field.Values.Where(one => one.Kind == OriginKind.Creation).Select(one => Read(one.Operation, one.Frame)).OfType<PayloadObject>());
    }

    private static bool IsObjectType(ITypeSymbol type) => IsDictionary(type) || (type.TypeKind == TypeKind.Class && type.Locations.Any(location => location.IsInSource));
}
