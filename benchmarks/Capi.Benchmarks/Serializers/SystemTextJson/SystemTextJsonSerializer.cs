using System.Text.Json;
using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>F1: fills an object graph and serializes it with System.Text.Json source generation, as careful .NET code usually does.</summary>
internal sealed class SystemTextJsonSerializer : IEventSerializer
{
    public ReadOnlySpan<byte> Serialize(ReferenceEvent reference) => JsonSerializer.SerializeToUtf8Bytes(CreateDto(reference), EventJsonContext.Default.EventDto);

    /// <summary>Creates the object graph, with identifiers normalized and hashed.</summary>
    public static EventDto CreateDto(ReferenceEvent reference)
    {
        var purchase = reference.Purchase;
        var context = reference.Context;
        return new EventDto
        {
            EventName = "Purchase",
            EventTime = purchase.PaidAt.ToUnixTimeSeconds(),
            EventId = purchase.OrderId,
            ActionSource = "website",
            EventSourceUrl = context.EventSourceUrl,
            ReferrerUrl = context.ReferrerUrl,
            UserData = ToUserData(purchase, context),
            CustomData = ToCustomData(purchase),
        };
    }

    private static UserDataDto ToUserData(ReferencePurchase purchase, in MetaEventContext context) => new()
    {
        Email = StringNormalizer.HashEmail(purchase.Email),
        Phone = StringNormalizer.HashPhone(purchase.Phone),
        FirstName = StringNormalizer.HashName(purchase.FirstName),
        LastName = StringNormalizer.HashName(purchase.LastName),
        DateOfBirth = StringNormalizer.HashDateOfBirth(purchase.DateOfBirth),
        Gender = StringNormalizer.HashGender(purchase.Gender),
        City = StringNormalizer.HashCity(purchase.City),
        Zip = StringNormalizer.HashZip(purchase.Zip),
        Country = StringNormalizer.HashCountry(purchase.Country),
        ExternalId = StringNormalizer.HashExternalId(purchase.ExternalId),
        ClientIpAddress = context.ClientIpAddress,
        ClientUserAgent = context.ClientUserAgent,
        Fbc = context.Fbc,
        Fbp = context.Fbp,
    };

    private static CustomDataDto ToCustomData(ReferencePurchase purchase)
    {
        var contents = new ContentDto[purchase.Contents.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            var line = purchase.Contents[i];
            contents[i] = new ContentDto { Id = line.Id, Quantity = line.Quantity, ItemPrice = line.ItemPrice };
        }

        return new CustomDataDto
        {
            OrderId = purchase.OrderId,
            Value = purchase.Value,
            Currency = purchase.Currency,
            ContentType = purchase.ContentType,
            Contents = contents,
        };
    }
}
