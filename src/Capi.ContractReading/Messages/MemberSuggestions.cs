using System.Threading;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Messages;

/// <summary>Finds the contract member that is most likely the event ID or event time, for a code fix to mark.</summary>
internal static class MemberSuggestions
{
    private static readonly string[] EventIdNames =
    [
        "EventId", "OrderId", "OrderNumber", "OrderNo", "TransactionId", "InvoiceNumber", "InvoiceId", "LeadId", "LeadNumber", "BookingId",
        "BookingNumber", "SubscriptionId", "RegistrationId", "PaymentId", "ReferenceNumber", "Id",
    ];

    private static readonly string[] EventTimeNames =
    [
        "EventTime", "PaidAt", "OrderedAt", "PurchasedAt", "BookedAt", "SubmittedAt", "RegisteredAt", "CompletedAt", "OccurredAt", "OccuredAt",
        "HappenedAt", "CreatedAt", "CreatedOn", "Timestamp", "At",
    ];

    /// <summary>Gets the name of the member that could be the event ID, or null.</summary>
    public static string? FindEventId(INamedTypeSymbol contract) => FindMember(contract, EventIdNames, AnnotationKind.EventId);

    /// <summary>Gets the name of the member that could be the event time, or null.</summary>
    public static string? FindEventTime(INamedTypeSymbol contract) => FindMember(contract, EventTimeNames, AnnotationKind.EventTime);

    private static string? FindMember(INamedTypeSymbol contract, string[] names, AnnotationKind annotation)
    {
        // In a record, attributes of the properties are on the parameters.
        var annotated = MemberCollector.Collect(contract, CancellationToken.None);
        foreach (var name in names)
        {
            foreach (var symbol in contract.GetMembers(name))
            {
                if (IsSuitable(annotated.FirstOrDefault(one => one.Symbol.Name == name) ?? new AnnotatedMember(symbol, []), annotation))
                    return name;
            }
        }

        return null;
    }

    // A member with another annotation is already in use, unless it is custom data.
    private static bool IsSuitable(AnnotatedMember member, AnnotationKind annotation) =>
        member is { IsReadable: true, Type: { } type }
        && member.Annotations.All(other => other.Kind == AnnotationKind.CustomData)
        && ValueReader.Read(type) is { IsCollection: false, Kind: { } kind }
        && EventParameterReader.IsCompatible(annotation, kind);
}
