using System.ComponentModel.DataAnnotations;

namespace Storefront.Shop;

/// <summary>The form fields of the checkout page.</summary>
public sealed class CheckoutForm
{
    [Required, EmailAddress, StringLength(254)]
    public string Email { get; set; } = "";

    [StringLength(30)]
    public string? Phone { get; set; }

    [Required, StringLength(80), Display(Name = "First name")]
    public string FirstName { get; set; } = "";

    [Required, StringLength(80), Display(Name = "Last name")]
    public string LastName { get; set; } = "";

    [Required, StringLength(120)]
    public string Street { get; set; } = "";

    [Required, StringLength(80)]
    public string City { get; set; } = "";

    [Required, StringLength(16), Display(Name = "Postal code")]
    public string PostalCode { get; set; } = "";

    [Required, StringLength(60)]
    public string Country { get; set; } = "";

    [Range(1, 20)]
    public int Quantity { get; set; } = 1;
}
