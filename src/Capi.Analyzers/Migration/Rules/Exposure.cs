using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds out whether a value exposes personal data where it is logged.</summary>
internal static class Exposure
{
    /// <summary>What is exposed, in words; null when nothing is.</summary>
    public static string? Describe(TracedValue value, SenderModel model)
    {
        if (PersonalValues.IsPersonal(value))
            return $"The identifier '{value.Name}'";
        if (value.IsHashed && value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Text or OriginKind.Entry)
            return "The hash of an identifier";
        if (value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry && PersonalValues.IsHashedName(value))
            return "The hash of an identifier";
        if (value.Kind is not OriginKind.Creation && !value.Has(StepKind.Opaque) && DescribeRecord(value.Operation.Type) is { } record)
            return record;
        if (value.Kind == OriginKind.Entry && (value.Name == "client_ip_address" || ParameterDefinitions.Find(ParameterSection.UserData, value.Name) is { Handling: Handling.Hash or Handling.HashOptional }))
            return $"'{value.Name}' of the customer information";
        if (IsPayload(value, model))
            return "The payload";
        if (IsToken(value))
            return "The access token";
        return IsAnswer(value) ? "Meta's answer, which may repeat the payload," : null;
    }

    /// <summary>What the compiler's ToString of a record exposes, in words; null for another type.</summary>
    public static string? DescribeRecord(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true } record && record.Locations.Any(location => location.IsInSource) && !PrintedRecords.PrintsItself(record)
        && record.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.Type.SpecialType == SpecialType.System_String && PersonalValues.IsPersonalName(property.Name)) is { } personal
            ? $"The identifier '{personal.Name}', which ToString of '{record.Name}' prints,"
            : null;

    private static bool IsPayload(TracedValue value, SenderModel model) =>
        value.Kind == OriginKind.Creation
        && (model.Events.Any(one => one.Payload.Creation == value.Operation) || model.Envelopes.Any(envelope => envelope.Object.Creation == value.Operation) || model.UserData.Any(section => section.Object.Creation == value.Operation)
            || (model.Reader.Read(value.Operation, value.Frame) is { } read && read.Has("data") && value.Has(StepKind.Serialize)));

    private static bool IsToken(TracedValue value) =>
        value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry
        && value.Operation.Type?.SpecialType == SpecialType.System_String
        && (value.Name.EndsWith("AccessToken", StringComparison.OrdinalIgnoreCase) || value.Name.Equals("token", StringComparison.OrdinalIgnoreCase) || value.Name.Equals("_token", StringComparison.OrdinalIgnoreCase) || value.Name.EndsWith(":Token", StringComparison.OrdinalIgnoreCase) || value.Name == "access_token");

    // The body of a response: its text repeats what was sent.
    private static bool IsAnswer(TracedValue value) =>
        value is { Kind: OriginKind.Call, Operation: IInvocationOperation { TargetMethod: { Name: "ReadAsStringAsync" or "ReadAsString" or "GetStringAsync", ContainingType.Name: "HttpContent" or "FlurlResponse" or "IFlurlResponse" } } }
        || value is { Kind: OriginKind.Member, Name: "Content", Symbol.ContainingType.Name: "RestResponse" or "RestResponseBase" or "IRestResponse" };
}
