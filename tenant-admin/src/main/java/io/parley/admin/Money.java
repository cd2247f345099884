package io.parley.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Amounts as the visitor reads them, without cents where there are none. */
@Named
@RequestScoped
public class Money {
  public String of(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Verdict.locale());
    format.setCurrency(currency);
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    format.setMaximumFractionDigits(whole ? 0 : currency.getDefaultFractionDigits());
    return format.format(amount);
  }
}
