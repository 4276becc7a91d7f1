using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Generates valid and invalid orders and contexts.</summary>
internal static class OrderGenerator
{
    private static readonly Gen<string?> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>(),
        Gen.Elements<string?>(null, "", " ", "plain", "Größe \"XL\"", "line\nbreak\u0000", "정", "😀", "a\uD800", "\uDC00", "İstanbul", new('ж', 400)));

    public static readonly Gen<OrderPaid> Orders =
        from number in Gen.Frequency((8, Gen.Constant<string?>("1001")), (1, AnyText))
        from age in Gen.Frequency((8, Gen.Choose(-60, 7 * 86_400)), (1, Gen.Choose(-1_000_000, 10_000_000)))
        from page in Gen.Elements<string?>(null, "https://shop.example/?q=ü", "/thanks", "https://")
        from emails in Gen.Elements<string?>(null, "Ann@Shop.example", "ann@shop.example ", "no address", "", "x@y.example").ListOf()
        from name in AnyText
        from city in AnyText
        from born in Gen.Elements<DateOnly?>(null, new DateOnly(1997, 2, 16), new DateOnly(1899, 12, 31), new DateOnly(2099, 1, 1))
        from customer in ArbMap.Default.GeneratorFor<long?>()
        from value in Gen.Frequency((5, ArbMap.Default.GeneratorFor<decimal>().Select(number => (decimal?)number)), (1, Gen.Constant<decimal?>(null)))
        from currency in Gen.Elements<string?>("EUR", " jpy", "usd", "Inr", null, "euro", "")
        from note in AnyText
        from margin in ArbMap.Default.GeneratorFor<double?>()
        from gift in ArbMap.Default.GeneratorFor<bool?>()
        from lines in OrderLines.ListOf()
        from tags in AnyText.ArrayOf()
        select new OrderPaid
        {
            Number = number,
            PaidAt = TestEvents.Now.AddSeconds(-age),
            Page = page,
            Emails = emails.ToArray(),
            FirstName = name,
            City = city,
            Born = born,
            CustomerId = customer,
            Value = value,
            Currency = currency,
            Note = note,
            Margin = margin,
            Gift = gift,
            Lines = lines.Count == 0 ? null : [.. lines],
            Tags = tags.Length == 0 ? null : tags,
        };

    public static readonly Gen<MetaEventContext> Visitors =
        from fbc in Gen.Elements<string?>(null, "fb.1.1795132800000.IwAR", "fbc")
        from fbp in Gen.Elements<string?>(null, "fb.1.1558571054389.1098115397", "")
        from address in Gen.Elements<string?>(null, "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "10.0.0.1", "93.184.216.34:80")
        from agent in AnyText
        from url in Gen.Elements<string?>(null, "https://shop.example/before", "shop")
        from consent in Gen.Elements(MetaConsent.Granted, MetaConsent.Granted, MetaConsent.LimitedDataUse(1, 1000), MetaConsent.LimitedDataUse(), MetaConsent.NotGranted)
        select new MetaEventContext
        {
            Fbc = fbc, Fbp = fbp, ClientIpAddress = address, ClientUserAgent = agent, EventSourceUrl = url, ReferrerUrl = url, Consent = consent,
        };

    private static Gen<OrderLine?> OrderLines =>
        from sku in AnyText
        from quantity in ArbMap.Default.GeneratorFor<long?>()
        from price in ArbMap.Default.GeneratorFor<decimal?>()
        from isNull in Gen.Frequency((1, Gen.Constant(true)), (6, Gen.Constant(false)))
        select isNull ? null : new OrderLine(sku, quantity, price);
}
