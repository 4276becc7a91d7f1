using System.Text;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Phones;
using Capi.Payload;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Messages;

/// <summary>Serializes events as the client does, and stores nothing.</summary>
internal sealed class MetaEventMessageFactory(IOptions<MetaEventMessageOptions> options, TimeProvider timeProvider, IPhoneNormalizer? phoneNormalizer = null) : IMetaEventMessageFactory
{
    // Room for what the request has around the events.
    private const int MaxEnvelopeBytes = 1024;

    private readonly NormalizationOptions _normalization = new(NumberingPlans.FindByName(options.Value.DefaultPhoneCountry), options.Value.DateOrder, phoneNormalizer);

    public EnqueueResult TryCreate<TEvent>(TEvent metaEvent, MetaEventContext context, out MetaEventMessage? message)
        where TEvent : IMetaEvent<TEvent>
    {
        message = null;
        var result = EventSerializer.SerializeToRentedArray(in metaEvent, in context, timeProvider.GetUtcNow(), _normalization, out var rented);
        if (!result.IsAccepted)
            return result;

        rented = PersonalDataGuard.Apply(rented);
        if (rented.Length > EventLimits.MaxEventBytes - MaxEnvelopeBytes)
        {
            rented.Return();
            EventMetrics.RecordInvalid(InvalidReason.TooLarge);
            return EnqueueResult.Invalid(InvalidReason.TooLarge);
        }

        message = new() { DatasetAlias = options.Value.DatasetAlias, Json = Encoding.UTF8.GetString(rented.Json.Span), SendDeadline = rented.SendDeadline };
        rented.Return();
        return result;
    }
}
