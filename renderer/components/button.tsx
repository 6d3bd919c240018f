/** The buttons of the program. A button's words say what happens. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'

/** `primary`: the one thing to do; `quiet`: everything else; `danger`: takes something away; `plain`: looks like a link. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain'
interface Look {
  kind?: ButtonKind
  icon?: ReactNode
  small?: boolean
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { ref?: Ref<HTMLButtonElement> }

export function Button({ kind = 'quiet', icon, small, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classes(className)} data-kind={kind} data-small={small || undefined}>
      {icon}
      {children}
    </button>
  )
}

/** A link that looks like a button, for going to another screen. */
export function ButtonLink({ kind = 'quiet', icon, small, className, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & Look) {
  return (
    <a {...rest} className={classes(className)} data-kind={kind} data-small={small || undefined}>
      {icon}
      {children}
    </a>
  )
}

const classes = (extra: string | undefined): string => [styles.button, extra].filter(Boolean).join(' ')
