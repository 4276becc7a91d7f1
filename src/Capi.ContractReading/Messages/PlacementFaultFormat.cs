using Capi.ContractReading.Members;

namespace Capi.ContractReading.Messages;

/// <summary>Explains why an attribute has no effect where it stands.</summary>
internal static class PlacementFaultFormat
{
    /// <summary>The cause, and where the attribute must stand instead.</summary>
    public static (string Cause, string Remedy) GetCauseAndRemedy(PlacementFault fault, string attribute) => fault switch
    {
        PlacementFault.IgnoredTarget =>
            ("the compiler ignores attributes with this target here, so nothing is sent", $"declare the property in your code, partial if it is generated, and put {attribute} on it"),
        PlacementFault.DeclaredProperty =>
            ("the record declares the property itself, so the compiler ignores attributes for a generated one", $"put {attribute} on the declared property"),
        PlacementFault.ParameterOnly =>
            ("no property or field has the name of the parameter, so there is no value when the event is sent", $"put {attribute} on the property that holds the value"),
        PlacementFault.Unreadable =>
            ("a contract reads only instance properties and fields with a getter that have a name, so nothing is sent", $"put {attribute} on one of these"),
        PlacementFault.Private =>
            ("no contract can access a private member of another type, so nothing is sent", $"make the member internal, or put {attribute} on an accessible property"),
        PlacementFault.Internal =>
            ("this project has no contract, and a contract of another project can't access the member, so nothing is sent", "make the member public, or remove the attribute"),
        PlacementFault.BackingField =>
            ("this project has no contract, and a contract of another project can't see a private backing field, so nothing is sent", $"put {attribute} on the property, without 'field:'"),
        PlacementFault.NotContract =>
            ("the type is no contract, so no event is bound to it", "add [MetaEvent] to the type"),
        _ =>
            ("it doesn't hold a value of an event, so nothing is sent", $"put {attribute} on an instance property or field of the contract"),
    };
}
