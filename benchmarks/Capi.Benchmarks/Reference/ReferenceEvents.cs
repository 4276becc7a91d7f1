using System.Globalization;

namespace Capi.Benchmarks.Reference;

/// <summary>The 64 distinct events that are cycled, so that branch predictors and caches don't adapt to a single event.</summary>
/// <remarks>
/// Two of them (3 %) contain letters outside ASCII. Excluded, because they would make the comparison unfair or impossible: characters that
/// System.Text.Json escapes although JSON doesn't require it (it would write more bytes), and letters that .NET lower-cases differently
/// from Meta's JavaScript (the baselines would hash the wrong text).
/// </remarks>
internal static class ReferenceEvents
{
    public const int Count = 64;

    /// <summary>The current time for all events; each is at most three days old.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static ReferenceEvent[] Create()
    {
        // A seeded Random yields the same sequence on every version of .NET.
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, Count).Select(index => Create(index, random))];
    }

    private static ReferenceEvent Create(int index, Random random)
    {
        var person = ReferencePeople.Get(index);
        var orderId = Invariant($"ORD-2026-{random.Next(1_000_000, 10_000_000)}");
        var paidAt = Now.AddSeconds(-random.Next(60, 3 * 24 * 3600));
        var lines = CreateLines(random);
        var purchase = new ReferencePurchase
        {
            OrderId = orderId,
            PaidAt = paidAt,
            Email = Invariant($" {person.Mailbox}.{random.Next(10, 10_000)}@Example.com "),
            Phone = Invariant($"+{person.CallingCode} ({random.Next(201, 990)}) {random.Next(200, 999)}-{random.Next(1_000, 10_000)}"),
            FirstName = person.FirstName,
            LastName = person.LastName,
            DateOfBirth = Invariant($"{random.Next(1940, 2007)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}"),
            Gender = index % 2 == 0 ? "Female" : "m",
            City = person.City,
            Zip = person.Zip,
            Country = person.Country,
            ExternalId = Invariant($"CUST-{random.Next(10_000_000, 100_000_000)}"),
            Value = lines.Sum(line => line.Quantity * line.ItemPrice),
            Currency = person.Currency,
            ContentType = "product",
            Contents = lines,
        };
        return new ReferenceEvent(purchase, CreateContext(orderId, paidAt, random));
    }

    private static ReferenceLine[] CreateLines(Random random)
    {
        var lines = new ReferenceLine[random.Next(3, 5)];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new ReferenceLine
            {
                Id = Invariant($"SKU-{random.Next(100_000, 1_000_000)}"),
                Quantity = random.Next(1, 5),
                ItemPrice = new decimal(random.Next(199, 25_000), 0, 0, false, 2),
            };
        }

        return lines;
    }

    private static MetaEventContext CreateContext(string orderId, DateTimeOffset paidAt, Random random)
    {
        var firstSeen = paidAt.AddMinutes(-random.Next(5, 500)).ToUnixTimeMilliseconds();
        return new MetaEventContext
        {
            Fbc = Invariant($"fb.1.{firstSeen}.IwAR{Convert.ToHexString(RandomBytes(random, 28))}"),
            Fbp = Invariant($"fb.1.{firstSeen}.{random.NextInt64(1_000_000_000, 10_000_000_000)}"),
            ClientIpAddress = Invariant($"185.{random.Next(1, 250)}.{random.Next(1, 250)}.{random.Next(1, 250)}"),
            ClientUserAgent = Invariant($"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{random.Next(130, 150)}.0.0.0 Safari/537.36"),
            EventSourceUrl = Invariant($"https://www.example-shop.com/checkout/thank-you?order={orderId}"),
            ReferrerUrl = "https://www.example-shop.com/checkout/payment",
            Consent = MetaConsent.Granted,
        };
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
