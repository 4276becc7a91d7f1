using Capi.AspNetCore.Tests.Pixel;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>What the Razor page of an order shows.</summary>
internal sealed class ThanksPage
{
    public PixelOrder? Order { get; set; }

    public string? Nonce { get; set; }

    public MetaPixelCustomer? Customer { get; set; }
}
